import NIOCore
public import ReportMessages
import WireProtocol

extension MethodTable {
    /// Adds a method by its messages:
    ///
    ///     methods.register(.search, .inline) { request, call in try search(request, call) }
    ///
    /// A request that can't be read is answered with INVALID_ARGUMENT before `handler` sees anything of it. The other
    /// parameters are those of `register(_:_:takesLargeRequests:servedAlways:handler:)`.
    public mutating func register<Request, Response>(
        _ method: RPCMethod<Request, Response>, _ execution: Execution, takesLargeRequests: Bool = false,
        servedAlways: Bool = false, handler: @escaping @Sendable (Request, CallContext) throws -> Response
    ) {
        register(
            method.name, execution, takesLargeRequests: takesLargeRequests, servedAlways: servedAlways
        ) { (body: ByteBuffer, call: CallContext) in
            let request: Request
            do throws(MessageError) {
                request = try Request.decode(body: body)
            } catch {
                throw RPCError(error)
            }
            let response = try handler(request, call)
            do throws(MessageError) {
                return try response.body()
            } catch {
                throw RPCError(error)
            }
        }
    }
}

import NIOCore
import NIOPosix
import ReportMessages
import WireProtocol

/// Turns the ways in which connecting fails into errors that say what to do.
enum ConnectFailure {
    static func error(_ failure: any Error, host: String, port: Int, timeout: Duration) -> RPCError {
        let place = host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
        return RPCError(.unavailable, text(failure, place, host, timeout), origin: .client)
    }

    private static func text(_ failure: any Error, _ place: String, _ host: String, _ timeout: Duration) -> String {
        switch failure {
        case let failure as NIOConnectionError:
            guard let attempt = failure.connectionErrors.first else {
                return "There is no host \"\(host)\": check the name, or give its address."
            }
            return text(attempt.error, place, host, timeout)
        case let failure as IOError where failure.errnoCode == ECONNREFUSED:
            return "Nothing listens at \(place) (connection refused): start gongbaod there, or give the right address."
        case let failure as IOError where [EHOSTUNREACH, ENETUNREACH].contains(failure.errnoCode):
            return "There is no route to \(place): check the address and the network."
        case ChannelError.connectTimeout:
            return "\(place) did not answer within \(timeout): check the address and the firewall between."
        default:
            return "Connecting to \(place) failed: \(failure)."
        }
    }
}

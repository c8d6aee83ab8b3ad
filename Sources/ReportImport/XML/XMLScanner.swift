import CLibXML

/// Takes what XML holds, in its order.
protocol XMLReceiver: AnyObject {
    /// Asked after each element that opens: `true` ends the reading.
    var isStopped: Bool { get }
    func open(_ name: OfficeName, _ attributes: XMLAttributes)
    func close(_ name: OfficeName)
    /// Characters between tags; those of one element may come in several pieces.
    func text(_ text: String)
}

/// Reads XML in memory by libxml2's events (SAX2); the only place that knows of libxml2.
///
/// Nothing is loaded beside the bytes themselves. A document type is refused before anything in it is read, so that
/// there are no entities but XML's own five.
final class XMLScanner {
    enum Problem: Error {
        case malformed
        case documentType
        case tooDeep
        /// The receiver had enough.
        case stopped
    }

    /// libxml2 keeps names and namespaces once each for as long as it reads, so that an address stands for a name.
    private struct NameKey: Hashable {
        var local: UnsafePointer<xmlChar>
        var namespace: UnsafePointer<xmlChar>?
    }

    private let receiver: any XMLReceiver
    private let depthLimit: Int
    private let context: xmlParserCtxtPtr
    private var names: [NameKey: OfficeName] = [:]
    /// The elements around the current place, outermost first.
    private var elements: [OfficeName] = []
    private var problem: Problem?

    private static let library: Void = xmlInitParser()

    /// Reads a whole document.
    ///
    /// - Complexity: O(bytes).
    static func scan(_ bytes: [UInt8], depthLimit: Int, into receiver: any XMLReceiver) throws(Problem) {
        _ = library
        guard !bytes.isEmpty, let length = Int32(exactly: bytes.count) else { throw .malformed }
        guard let context = xmlNewParserCtxt() else { throw .malformed }
        defer { xmlFreeParserCtxt(context) }
        let scanner = XMLScanner(context, receiver, depthLimit)
        let problem = bytes.withUnsafeBytes { buffer in
            scanner.run(buffer.baseAddress?.assumingMemoryBound(to: CChar.self), length)
        }
        if let problem { throw problem }
    }

    private init(_ context: xmlParserCtxtPtr, _ receiver: any XMLReceiver, _ depthLimit: Int) {
        self.context = context
        self.receiver = receiver
        self.depthLimit = depthLimit
    }

    private func run(_ start: UnsafePointer<CChar>?, _ length: Int32) -> Problem? {
        context.pointee.sax.pointee = Self.handlers()
        context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
        // Errors are told by what is left behind in the context; without handlers nothing is printed.
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        // No handler builds a tree, so that there is none to free.
        _ = withExtendedLifetime(self) { xmlCtxtReadMemory(context, start, length, nil, nil, Int32(options)) }
        return problem ?? (context.pointee.wellFormed == 1 ? nil : .malformed)
    }

    private func stop(_ problem: Problem) {
        if self.problem == nil { self.problem = problem }
        xmlStopParser(context)
    }

    // MARK: What libxml2 tells

    private static func handlers() -> xmlSAXHandler {
        var handlers = xmlSAXHandler()
        handlers.initialized = XML_SAX2_MAGIC
        handlers.internalSubset = { user, _, _, _ in XMLScanner.of(user)?.stop(.documentType) }
        handlers.startElementNs = { user, local, _, namespace, _, _, count, _, attributes in
            XMLScanner.of(user)?.open(local, namespace, attributes, Int(count))
        }
        handlers.endElementNs = { user, _, _, _ in XMLScanner.of(user)?.close() }
        handlers.characters = { user, start, length in XMLScanner.of(user)?.text(start, Int(length)) }
        handlers.ignorableWhitespace = { user, start, length in XMLScanner.of(user)?.text(start, Int(length)) }
        handlers.cdataBlock = { user, start, length in XMLScanner.of(user)?.text(start, Int(length)) }
        return handlers
    }

    private static func of(_ user: UnsafeMutableRawPointer?) -> XMLScanner? {
        guard let user else { return nil }
        let scanner = Unmanaged<XMLScanner>.fromOpaque(user).takeUnretainedValue()
        return scanner.problem == nil ? scanner : nil
    }

    private func open(
        _ local: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?,
        _ fields: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int
    ) {
        guard elements.count < depthLimit else { return stop(.tooDeep) }
        let name = name(local, namespace)
        elements.append(name)
        var attributes = XMLAttributes()
        if name != .other, let fields {
            // Five to an attribute: name, prefix, namespace, where the value begins and where it ends.
            for i in 0..<count {
                let known = self.name(fields[i * 5], fields[i * 5 + 2])
                guard known != .other, let start = fields[i * 5 + 3], let end = fields[i * 5 + 4] else { continue }
                attributes.append(known, Self.attribute(UnsafeBufferPointer(start: start, count: end - start)))
            }
        }
        receiver.open(name, attributes)
        if receiver.isStopped { stop(.stopped) }
    }

    private func close() {
        guard let name = elements.popLast() else { return }
        receiver.close(name)
    }

    private func text(_ start: UnsafePointer<xmlChar>?, _ length: Int) {
        guard let start, length > 0 else { return }
        receiver.text(String(decoding: UnsafeBufferPointer(start: start, count: length), as: UTF8.self))
    }

    private func name(_ local: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?) -> OfficeName {
        guard let local else { return .other }
        let key = NameKey(local: local, namespace: namespace)
        if let known = names[key] { return known }
        let name = OfficeName(
            namespace: namespace.map { String(cString: $0) } ?? "", local: String(cString: local))
        names[key] = name
        return name
    }

    /// libxml2 leaves an ampersand in attributes as a reference.
    private static func attribute(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        let value = String(decoding: bytes, as: UTF8.self)
        return bytes.contains(0x26) ? value.replacing("&#38;", with: "&") : value
    }
}

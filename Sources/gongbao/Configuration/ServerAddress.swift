/// Where a server listens.
struct ServerAddress: Hashable, Sendable, CustomStringConvertible {
    let host: String
    let port: Int

    static let standard = ServerAddress(host: "127.0.0.1", port: 7171)

    init(host: String, port: Int) {
        self.host = host
        self.port = port
    }

    /// Reads `host:port`, `host` (port 7171), `[::1]:7171` and `:7171` (this machine). `nil` for anything else.
    init?(_ text: String) {
        var host = Substring(text)
        var digits: Substring?
        if host.first == "[" {
            guard let close = host.firstIndex(of: "]") else { return nil }
            let rest = host[host.index(after: close)...]
            host = host[host.index(after: host.startIndex)..<close]
            guard rest.isEmpty || rest.first == ":" else { return nil }
            digits = rest.isEmpty ? nil : rest.dropFirst()
        } else if let colon = host.firstIndex(of: ":") {
            digits = host[host.index(after: colon)...]
            host = colon == host.startIndex ? "127.0.0.1" : host[..<colon]
        }
        let isForbidden: (Character) -> Bool = { $0.isWhitespace || $0 == "/" || $0 == "[" || $0 == "]" }
        guard !host.isEmpty, !host.contains(where: isForbidden) else { return nil }
        self.host = String(host)
        guard let digits else {
            port = Self.standard.port
            return
        }
        guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let port = Int(digits),
            (1...65_535).contains(port)
        else { return nil }
        self.port = port
    }

    var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}

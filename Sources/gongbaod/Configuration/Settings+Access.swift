import RPCServer
import WireProtocol

extension ListenAddress {
    /// Whether only programs of this machine can connect: 127.0.0.0/8, ::1 and the name localhost.
    var isLoopback: Bool {
        if host.lowercased() == "localhost" || host == "::1" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }
}

extension Settings {
    /// The files for TLS; `nil` where none are named. To be asked after `checkAccess`.
    var tlsFiles: TLSFiles? {
        guard let tlsCertificate, let tlsKey else { return nil }
        return TLSFiles(certificate: tlsCertificate, key: tlsKey, clientCA: tlsClientCA)
    }

    /// What is allowed and should be known all the same, for the log.
    var warnings: [String] {
        var warnings: [String] = []
        if !listen.isLoopback, tokens != nil, tlsCertificate == nil {
            warnings.append("tokens travel readable for whoever is on the way: name --tls-certificate and --tls-key")
        }
        if let metricsListen, !metricsListen.isLoopback {
            warnings.append("whoever reaches \(metricsListen) can read the metrics; nobody has to show anything there")
        }
        return warnings
    }

    /// Whether what clients must show makes sense together.
    ///
    /// - Throws: `SettingsError`; above all where a server would be open to the network without anybody having said so.
    func checkAccess() throws(SettingsError) {
        if (tlsCertificate == nil) != (tlsKey == nil) {
            throw SettingsError(
                place: "--tls-certificate", problem: "A certificate and its key go together: name --tls-key as well.")
        }
        if tlsClientCA != nil, tlsCertificate == nil {
            throw SettingsError(
                place: "--tls-client-ca",
                problem: "Clients show certificates over TLS alone: name --tls-certificate and --tls-key.")
        }
        if tokens != nil, limits.metadataEntries == 0 || limits.metadataBytes < 64 {
            throw SettingsError(
                place: "--tokens",
                problem:
                    "Tokens come in the metadata of calls: let metadata-entries be 1 and metadata-bytes 64 at least.")
        }
        guard listen.isLoopback || tokens != nil || tlsClientCA != nil || allowsAnonymousNetwork else {
            throw SettingsError(
                place: "--listen",
                problem: "\(listen) can be reached from other machines, and nobody would have to show anything. Name "
                    + "--tokens FILE (see 'gongbaod token') or --tls-client-ca FILE, or say --allow-anonymous-network.")
        }
    }
}

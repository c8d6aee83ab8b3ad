import NIOSSL
import ReportMessages
import WireProtocol

/// Turns the ways in which TLS fails into errors that say what to do.
enum TLSFailure {
    /// Nil where the failure has nothing to do with TLS.
    static func error(_ failure: any Error, place: String) -> RPCError? {
        guard failure is NIOSSLError || failure is NIOSSLExtraError || failure is BoringSSLError else { return nil }
        let text: String
        if let failure = failure as? NIOSSLExtraError, failure == .failedToValidateHostname {
            text = "its certificate is for another host; give the address by the name that the certificate has."
        } else {
            text = reason("\(failure)")
        }
        return RPCError(.unauthenticated, "There is no TLS with \(place): \(text)", origin: .client)
    }

    /// What to do, by the reasons that BoringSSL writes in capitals (ssl.h, SSL_R_...).
    static func reason(_ description: String) -> String {
        let words = reasons(in: description)
        for (mark, text) in texts where words.contains(where: { $0.contains(mark) }) { return text }
        let told = words.isEmpty ? description : words.joined(separator: ", ")
        return "\(told). Check the address and the certificates."
    }

    private static let withoutTLS =
        "it speaks no TLS, or none that both know; leave out --tls, --ca and --cert, or give another address."

    private static let texts = [
        (
            "CERTIFICATE_VERIFY_FAILED",
            "its certificate is out of date, or not signed by an authority that is trusted here; "
                + "give the certificate of the one that signed it (--ca FILE)."
        ),
        (
            "CERTIFICATE_REQUIRED",
            "it wants a certificate of the client; give one and its key (--cert FILE --key FILE)."
        ),
        ("ALERT_UNKNOWN_CA", "it does not trust who signed the client's certificate; give one that it knows (--cert)."),
        ("ALERT_CERTIFICATE_EXPIRED", "the client's certificate is out of date; give a newer one (--cert)."),
        ("ALERT_BAD_CERTIFICATE", "it does not take the client's certificate; give one that it knows (--cert)."),
        ("WRONG_VERSION_NUMBER", withoutTLS),
        // What gongbaod answers on a port without TLS.
        ("HANDSHAKE_FAILURE_ON_CLIENT_HELLO", withoutTLS),
    ]

    /// `CERTIFICATE_VERIFY_FAILED` of `error:1000007d:SSL routines:OPENSSL_internal:CERTIFICATE_VERIFY_FAILED at …`.
    private static func reasons(in description: String) -> [String] {
        description.split(separator: "OPENSSL_internal:").dropFirst().map { part in
            String(part.prefix { $0.isUppercase || $0.isNumber || $0 == "_" })
        }
    }
}

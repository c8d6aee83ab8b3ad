import TestSupport
import Testing

@testable import ReportStore

struct SHA256Tests {
    /// The examples of FIPS 180-4 and of NIST's test vectors.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (
            String(repeating: "a", count: 1_000_000),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
        ),
    ])
    func matchesTheStandard(message: String, expected: String) {
        var hash = SHA256()
        hash.update(Array(message.utf8))
        #expect(ContentHash(bytes: hash.finish())?.description == expected)
    }

    @Test(arguments: 0..<50 as Range<UInt64>) func splitsDoNotMatter(seed: UInt64) {
        var random = SeededGenerator(seed)
        let message = (0..<Int.random(in: 0...300, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random)
        }
        var whole = SHA256()
        whole.update(message)
        var parts = SHA256()
        var rest = message[...]
        while !rest.isEmpty {
            let count = Int.random(in: 0...min(80, rest.count), using: &random)
            parts.update(Array(rest.prefix(count)))
            rest = rest.dropFirst(count)
        }
        #expect(whole.finish() == parts.finish(), "seed \(seed)")
    }
}

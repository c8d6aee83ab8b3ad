public import ReportModel

/// What tells one report's content from another's: SHA-256 over its text and what is known of it.
///
/// The ID is left out, so that the same report under another name is recognised; so is the structure, which follows
/// from the text. A source counts only where it is an address (`https://…`): a file's path changes with the folder
/// from which it was sent.
public struct ContentHash: Hashable, Sendable, CustomStringConvertible {
    /// 32 bytes.
    public let bytes: [UInt8]

    /// `nil` unless 32 bytes.
    init?(bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    public init(of report: Report) {
        var hash = SHA256()
        func add(_ text: String?) {
            // Presence and length go before each field, so that no two different reports give the same bytes.
            guard var text else { return hash.update([0]) }
            let count = UInt64(text.utf8.count)
            hash.update([1] + (0..<8).map { UInt8(truncatingIfNeeded: count >> (8 * $0)) })
            text.withUTF8 { hash.update(UnsafeRawBufferPointer($0)) }
        }
        add("gongbao report 1")
        for field in ReportField.allCases where field != .text { add(field.hashedText(of: report)) }
        add(report.text)
        bytes = hash.finish()
    }

    /// 64 hexadecimal digits.
    public var description: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}

/// What can differ between two versions of a report.
public enum ReportField: String, Hashable, Sendable, CaseIterable {
    case title, publisher, region, kind, periodCovered, yearDelivered, publishDate, source, text

    /// Which field, other than the text, holds a NUL character; SQLite can't hold it.
    public static func holdingNUL(in report: Report) -> ReportField? {
        let fields: [(ReportField, String?)] = [
            (.title, report.title), (.publisher, report.publisher), (.region, report.region?.name),
            (.source, report.source),
        ]
        return fields.first { $0.1?.utf8.contains(0) ?? false }?.0
    }

    /// The field in a form in which it can be compared; `nil` where it is not told.
    func hashedText(of report: Report) -> String? {
        switch self {
        case .title: report.title
        case .publisher: report.publisher
        case .region: report.region.map { "\($0.code?.description ?? "") \($0.name)" }
        case .kind: report.kind.code
        case .periodCovered: report.periodCovered?.description
        case .yearDelivered: report.yearDelivered.map(String.init)
        case .publishDate: report.publishDate?.description
        case .source: report.source.contains("://") ? report.source : nil
        case .text: report.text
        }
    }
}

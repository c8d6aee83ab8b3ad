import ChineseText
import ReportMessages
import WireProtocol

/// Checks of single fields. Each returns the value for the engine, or throws INVALID_ARGUMENT with the field's name as
/// the protos have it, and what would be right.
enum Checked {
    /// A number in `range`.
    static func number(_ value: UInt32, in range: ClosedRange<Int>, field: String) throws(RPCError) -> Int {
        guard let number = Int(exactly: value), range.contains(number) else {
            throw .invalid(field, "\(value) is not a number from \(range.lowerBound) to \(range.upperBound).")
        }
        return number
    }

    /// A number in `range`, or `standard` for 0.
    static func number(
        _ value: UInt32, in range: ClosedRange<Int>, zeroMeans standard: Int, field: String
    ) throws(RPCError) -> Int {
        value == 0 ? standard : try number(value, in: range, field: field)
    }

    /// Words of at most `limit` characters.
    static func text(
        _ value: String, limit: Int = RequestLimits.nameCharacters, field: String
    ) throws(RPCError) -> String {
        // The count of bytes is known at once; characters are counted only where it leaves a doubt.
        if value.utf8.count > limit, value.unicodeScalars.count > limit {
            throw .invalid(field, "It has more than \(limit) characters. Shorten it.")
        }
        return value
    }

    /// Words that must be there.
    static func nonEmptyText(
        _ value: String, limit: Int = RequestLimits.nameCharacters, field: String, wanted: String
    ) throws(RPCError) -> String {
        guard value.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
            throw .invalid(field, "It is empty. Give \(wanted).")
        }
        return try text(value, limit: limit, field: field)
    }

    /// A list of names of at most `limit` entries, none of them empty.
    static func names(
        _ values: [String], limit: Int, field: String, wanted: String
    ) throws(RPCError) -> [String] {
        try count(values.count, in: 0...limit, field: field)
        for (index, value) in values.enumerated() {
            _ = try nonEmptyText(value, field: "\(field)[\(index)]", wanted: wanted)
        }
        return values
    }

    static func count(_ count: Int, in range: ClosedRange<Int>, field: String) throws(RPCError) {
        if !range.contains(count) {
            let wanted =
                range.lowerBound == 0 ? "at most \(range.upperBound)" : "\(range.lowerBound) to \(range.upperBound)"
            throw .invalid(field, "It has \(count) entries. Give \(wanted).")
        }
    }

    /// Years with both ends included; `nil` where nothing is asked.
    static func years(_ value: YearRange?, field: String) throws(RPCError) -> ClosedRange<Int>? {
        guard let value else { return nil }
        let allowed = RequestLimits.years
        let from = try number(value.from, in: allowed, zeroMeans: allowed.lowerBound, field: "\(field).from")
        let to = try number(value.to, in: allowed, zeroMeans: allowed.upperBound, field: "\(field).to")
        guard from <= to else { throw .invalid(field, "It ends (\(to)) before it begins (\(from)).") }
        return value.from == 0 && value.to == 0 ? nil : from...to
    }

    /// A number in decimal notation; `nil` for the empty text.
    static func decimal(_ value: String, field: String) throws(RPCError) -> ExactDecimal? {
        if value.isEmpty { return nil }
        guard value.utf8.count <= 40, let number = ExactDecimal(value) else {
            throw .invalid(field, "It is not a number in decimal notation, such as 95 or -3.2, of at most 18 digits.")
        }
        return number
    }

    /// How many entries a page has, and where it begins.
    static func page(_ value: PageRequest?) throws(RPCError) -> (limit: Int, cursor: String?) {
        guard let value else { return (RequestLimits.standardPage, nil) }
        let limit =
            if let wanted = value.limit {
                try number(wanted, in: RequestLimits.page, field: "page.limit")
            } else {
                RequestLimits.standardPage
            }
        let cursor = try text(value.cursor, field: "page.cursor")
        return (limit, cursor.isEmpty ? nil : cursor)
    }
}

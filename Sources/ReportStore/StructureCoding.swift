import ChineseText
import ReportModel

/// Blocks and sections of a report as bytes: little-endian base-128 numbers, spans as distances from the span before.
///
/// The form is `1`, the number of sections, for each its heading (start relative to the heading before, length), level
/// and parent + 1; then the number of blocks, for each its span (start relative to the end before, length), role and
/// section + 1. Distances that may be negative are zigzag coded.
enum StructureCoding {
    static let version: UInt64 = 1

    static func encode(blocks: [Block], sections: [Section]) -> [UInt8] {
        var out: [UInt8] = []
        append(version, to: &out)
        append(UInt64(sections.count), to: &out)
        var last = 0
        for section in sections {
            appendSigned(section.heading.start - last, to: &out)
            append(UInt64(section.heading.count), to: &out)
            append(UInt64(max(0, section.level)), to: &out)
            append(UInt64(max(0, (section.parent ?? -1) + 1)), to: &out)
            last = section.heading.start
        }
        append(UInt64(blocks.count), to: &out)
        last = 0
        for block in blocks {
            appendSigned(block.span.start - last, to: &out)
            append(UInt64(block.span.count), to: &out)
            append(UInt64(block.role.rawValue), to: &out)
            append(UInt64(max(0, (block.section ?? -1) + 1)), to: &out)
            last = block.span.end
        }
        return out
    }

    /// `nil` for bytes that `encode` can't have made for a text of `textBytes` bytes.
    static func decode(_ bytes: [UInt8], textBytes: Int) -> (blocks: [Block], sections: [Section])? {
        var reader = NumberReader(bytes: bytes)
        guard reader.next() == version, let sectionCount = reader.count(limit: bytes.count) else { return nil }
        var sections: [Section] = []
        sections.reserveCapacity(sectionCount)
        var last = 0
        for _ in 0..<sectionCount {
            guard let heading = reader.span(from: last, textBytes: textBytes), let level = reader.count(limit: 1_000),
                let parent = reader.count(limit: sectionCount)
            else { return nil }
            sections.append(Section(heading: heading, level: level, parent: parent == 0 ? nil : parent - 1))
            last = heading.start
        }
        guard let blockCount = reader.count(limit: bytes.count) else { return nil }
        var blocks: [Block] = []
        blocks.reserveCapacity(blockCount)
        last = 0
        for _ in 0..<blockCount {
            guard let span = reader.span(from: last, textBytes: textBytes),
                let role = reader.next().flatMap(UInt8.init(exactly:)).flatMap(BlockRole.init(rawValue:)),
                let section = reader.count(limit: sectionCount)
            else { return nil }
            blocks.append(Block(span: span, role: role, section: section == 0 ? nil : section - 1))
            last = span.end
        }
        return reader.isAtEnd ? (blocks, sections) : nil
    }

    private static func append(_ number: UInt64, to out: inout [UInt8]) {
        var rest = number
        while rest >= 0x80 {
            out.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        out.append(UInt8(rest))
    }

    private static func appendSigned(_ number: Int, to out: inout [UInt8]) {
        append(UInt64(bitPattern: Int64((number << 1) ^ (number >> 63))), to: &out)
    }
}

/// Reads the numbers of `StructureCoding`; `nil` at the end and for numbers of more than nine bytes.
private struct NumberReader {
    let bytes: [UInt8]
    var position = 0

    var isAtEnd: Bool { position == bytes.count }

    mutating func next() -> UInt64? {
        var number: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 63, by: 7) {
            guard position < bytes.count else { return nil }
            let byte = bytes[position]
            position += 1
            number |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return number }
        }
        return nil
    }

    mutating func count(limit: Int) -> Int? {
        guard let number = next(), number <= UInt64(limit) else { return nil }
        return Int(number)
    }

    mutating func span(from last: Int, textBytes: Int) -> ByteSpan? {
        guard let coded = next(), let length = count(limit: textBytes) else { return nil }
        let distance = Int(coded >> 1) ^ -Int(coded & 1)
        let (start, overflow) = last.addingReportingOverflow(distance)
        guard !overflow, (0...textBytes).contains(start), length <= textBytes - start else { return nil }
        return ByteSpan(start: start, end: start + length)
    }
}

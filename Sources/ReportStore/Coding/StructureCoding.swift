import ChineseText
import ReportModel

/// Blocks and sections of a report as numbers (see `NumberWriter`), spans as distances from the span before.
///
/// The form is `1`, the number of sections, for each its heading (start relative to the heading before, length), level
/// and parent + 1; then the number of blocks, for each its span (start relative to the end before, length), role and
/// section + 1. Distances are signed.
enum StructureCoding {
    static let version: UInt64 = 1

    static func encode(blocks: [Block], sections: [Section]) -> [UInt8] {
        var out = NumberWriter()
        out.append(version)
        out.append(count: sections.count)
        var last = 0
        for section in sections {
            out.append(signed: Int64(section.heading.start - last))
            out.append(count: section.heading.count)
            out.append(count: section.level)
            out.append(count: (section.parent ?? -1) + 1)
            last = section.heading.start
        }
        out.append(count: blocks.count)
        last = 0
        for block in blocks {
            out.append(signed: Int64(block.span.start - last))
            out.append(count: block.span.count)
            out.append(UInt64(block.role.rawValue))
            out.append(count: (block.section ?? -1) + 1)
            last = block.span.end
        }
        return out.bytes
    }

    /// `nil` for bytes that `encode` can't have made for a text of `textBytes` bytes.
    static func decode(_ bytes: [UInt8], textBytes: Int) -> (blocks: [Block], sections: [Section])? {
        var reader = NumberReader(bytes)
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
}

extension NumberReader {
    /// A span inside a text, from where the span before started or ended.
    mutating func span(from last: Int, textBytes: Int) -> ByteSpan? {
        guard let distance = signed(), let length = count(limit: textBytes) else { return nil }
        let (start, overflow) = last.addingReportingOverflow(Int(distance))
        guard !overflow, (0...textBytes).contains(start), length <= textBytes - start else { return nil }
        return ByteSpan(start: start, end: start + length)
    }
}

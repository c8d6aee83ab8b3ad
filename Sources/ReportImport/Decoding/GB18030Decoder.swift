import Glibc

/// Reads GB18030 with the C library's tables, strictly.
enum GB18030Decoder {
    /// The byte order mark, which some editors write in this encoding too.
    private static let mark: [UInt8] = [0x84, 0x31, 0x95, 0x33]

    static func decode(_ file: [UInt8]) throws(DecodedText.Failure) -> DecodedText {
        let markLength = file.starts(with: mark) ? mark.count : 0
        let bytes = markLength == 0 ? file : Array(file[markLength...])
        let (utf8, consumed) = try converted(bytes)
        var offsets = FileOffsetMap(shift: markLength)
        var fileAt = 0
        var textAt = 0
        var wide = 0
        var usual = 0
        while textAt < utf8.count, fileAt < consumed {
            let textStep = length(ofUTF8: utf8[textAt])
            let fileStep = length(of: bytes, at: fileAt)
            offsets.append(
                textStart: textAt, fileStart: markLength + fileAt, textStep: textStep, fileStep: fileStep)
            if textStep > 1 {
                wide += 1
                if isUsual(utf8, textAt, textStep) { usual += 1 }
            }
            textAt += textStep
            fileAt += fileStep
        }
        // Other encodings can pass for GB18030 by chance, at least for a while; Chinese text is mostly usual characters.
        let isChinese = wide > 0 && usual * 10 >= wide * 7
        if consumed < bytes.count {
            throw DecodedText.Failure(
                byteOffset: markLength + consumed,
                reason: isChinese && wide >= 8 ? .invalidText(encoding: .gb18030) : .unknownEncoding)
        }
        if !isChinese { throw DecodedText.Failure(byteOffset: nil, reason: .unknownEncoding) }
        return DecodedText(
            text: String(decoding: utf8, as: UTF8.self), encoding: .gb18030, byteOrderMarkLength: markLength,
            offsets: offsets, replacementCharacters: 0)
    }

    /// As much as is well-formed as UTF-8, and how many bytes that took.
    private static func converted(_ bytes: [UInt8]) throws(DecodedText.Failure) -> (utf8: [UInt8], consumed: Int) {
        guard let converter = iconv_open("UTF-8", "GB18030"), Int(bitPattern: converter) != -1 else {
            throw DecodedText.Failure(byteOffset: nil, reason: .unreadable("this system lacks the table of GB18030"))
        }
        defer { iconv_close(converter) }
        var source = bytes
        // Two bytes become at most three, one becomes one, four at most four.
        var target = [UInt8](repeating: 0, count: bytes.count / 2 * 3 + 8)
        var sourceLeft = source.count
        var targetLeft = target.count
        _ = source.withUnsafeMutableBytes { input in
            target.withUnsafeMutableBytes { output in
                var from: UnsafeMutablePointer<CChar>? = input.baseAddress?.assumingMemoryBound(to: CChar.self)
                var to: UnsafeMutablePointer<CChar>? = output.baseAddress?.assumingMemoryBound(to: CChar.self)
                return iconv(converter, &from, &sourceLeft, &to, &targetLeft)
            }
        }
        target.removeLast(targetLeft)
        return (target, bytes.count - sourceLeft)
    }

    private static func length(ofUTF8 first: UInt8) -> Int {
        first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    }

    private static func length(of bytes: [UInt8], at i: Int) -> Int {
        if bytes[i] < 0x80 { return 1 }
        guard i + 1 < bytes.count else { return 1 }
        return (0x30...0x39).contains(bytes[i + 1]) ? 4 : 2
    }

    /// Han of the basic block, Chinese punctuation and full-width forms, dashes and quotation marks.
    private static func isUsual(_ utf8: [UInt8], _ at: Int, _ length: Int) -> Bool {
        guard length == 3, at + 2 < utf8.count else { return false }
        let code = UInt32(utf8[at] & 0x0F) << 12 | UInt32(utf8[at + 1] & 0x3F) << 6 | UInt32(utf8[at + 2] & 0x3F)
        return switch code {
        case 0x4E00...0x9FFF, 0x3000...0x303F, 0xFF00...0xFFEF, 0x2010...0x2040, 0x2460...0x24FF: true
        default: false
        }
    }
}

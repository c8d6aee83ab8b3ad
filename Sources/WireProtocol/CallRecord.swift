public import NIOCore
import ReportMessages

/// The file in which a server records the calls that it gets, so that they can be made again.
///
///     record = "gongbao-calls-1\n" { moment frame }
///     moment = 8 bytes, big-endian: nanoseconds since the record began
///     frame  = as on the wire: length, then gongbao.v1.Frame with a request
///
/// Metadata is left out: it may hold tokens. Requests are kept whole, so a record is as private as what was asked.
public enum CallRecord {
    public static let magic = "gongbao-calls-1\n"

    /// A call as recorded.
    public struct Entry: Hashable, Sendable {
        /// Nanoseconds since the record began; never less than those of the entry before.
        public var nanoseconds: UInt64
        public var method: String
        public var body: ByteBuffer

        public init(nanoseconds: UInt64, method: String, body: ByteBuffer) {
            self.nanoseconds = nanoseconds
            self.method = method
            self.body = body
        }
    }

    /// Why a file is no record.
    public enum Problem: Error, Hashable, Sendable {
        case noRecord
        /// The entry that begins at this byte can't be read.
        case brokenEntry(at: Int)
    }

    /// Appends an entry as it stands in the file.
    ///
    /// - Throws: `FrameTooLongToSend` for a request that no connection would have carried.
    public static func write(_ entry: Entry, to buffer: inout ByteBuffer) throws(FrameTooLongToSend) {
        var frame = ByteBuffer()
        let request = WireRequest(method: entry.method, body: entry.body)
        try WireFrame(streamID: 1, .request(request)).encode(
            into: &frame, limitBytes: WireLimits.standard.largeRequestFrameBytes)
        buffer.writeInteger(entry.nanoseconds)
        buffer.writeBuffer(&frame)
    }

    /// What a record holds.
    public struct Contents: Hashable, Sendable {
        public var entries: [Entry]
        /// Bytes at its end that are no whole entry, as a server that was killed or a full disk leaves them.
        public var unfinishedBytes: Int

        public init(entries: [Entry], unfinishedBytes: Int) {
            self.entries = entries
            self.unfinishedBytes = unfinishedBytes
        }
    }

    /// Reads a whole record. What is unfinished at its end is left out, and told.
    public static func contents(of bytes: ByteBuffer) throws(Problem) -> Contents {
        var bytes = bytes
        guard bytes.readString(length: magic.utf8.count) == magic else { throw .noRecord }
        var entries: [Entry] = []
        let length = bytes.readableBytes
        while bytes.readableBytes > 0 {
            let position = magic.utf8.count + length - bytes.readableBytes
            let unfinished = bytes.readableBytes
            guard let moment = bytes.readInteger(as: UInt64.self), let size = bytes.readInteger(as: UInt32.self) else {
                return Contents(entries: entries, unfinishedBytes: unfinished)
            }
            let limit = WireLimits.standard.largeRequestFrameBytes
            guard (1...limit).contains(Int(size)), moment >= entries.last?.nanoseconds ?? 0 else {
                throw .brokenEntry(at: position)
            }
            guard let message = bytes.readSlice(length: Int(size)) else {
                return Contents(entries: entries, unfinishedBytes: unfinished)
            }
            guard case .frame(let frame)? = try? WireFrame.decode(message, limits: .standard),
                case .request(let request) = frame.payload
            else { throw .brokenEntry(at: position) }
            entries.append(Entry(nanoseconds: moment, method: request.method, body: request.body))
        }
        return Contents(entries: entries, unfinishedBytes: 0)
    }
}

extension CallRecord.Problem: CustomStringConvertible {
    public var description: String {
        switch self {
        case .noRecord: "This is no record of calls: gongbaod serve --record makes one."
        case .brokenEntry(let position): "The record is damaged from byte \(position) on."
        }
    }
}

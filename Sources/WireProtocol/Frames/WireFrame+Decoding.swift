import NIOCore
import ReportMessages

extension WireFrame {
    /// What is known of a frame whose text parts or metadata go beyond a limit that concerns its call alone.
    enum Outcome {
        case frame(WireFrame)
        case refused(streamID: UInt64, RPCError)
    }

    /// Reads the Frame message that fills `message`, whose body stays a slice of it.
    static func decode(_ message: ByteBuffer, limits: WireLimits) throws(FrameError) -> Outcome {
        let bytes = message.readableBytesUInt8Span
        var reader = FieldReader(0..<bytes.count)
        var streamID: UInt64 = 0
        var draft = Draft(message: message, limits: limits)
        while !reader.isAtEnd {
            let (field, type) = try reader.tag(bytes)
            if field == 1 {
                streamID = try reader.number(type, bytes)
            } else if (2...8).contains(field) {
                try draft.read(field, in: try reader.range(type, bytes), of: bytes)
            } else {
                try reader.skip(type, bytes)
            }
        }
        guard let payload = draft.payload else { throw .noPayload }
        if let refusal = draft.refusal { return .refused(streamID: streamID, refusal) }
        return .frame(WireFrame(streamID: streamID, payload))
    }

    /// Stream and method of a request frame of which only the beginning is there: they must be its first fields, in
    /// the order of their numbers, as every protobuf library writes them.
    static func peekMethod(_ head: ByteBuffer) throws(FrameError) -> (streamID: UInt64, method: String) {
        let bytes = head.readableBytesUInt8Span
        var reader = FieldReader(0..<bytes.count)
        guard case (1, .varint) = try reader.tag(bytes) else { throw .malformed(.mismatch) }
        let streamID = try reader.varint(bytes)
        guard case (2, .length) = try reader.tag(bytes) else { throw .malformed(.mismatch) }
        _ = try reader.varint(bytes)
        guard case (1, .length) = try reader.tag(bytes) else { throw .malformed(.mismatch) }
        let name = try reader.content(bytes)
        do {
            return (streamID, String(copying: try UTF8Span(validating: bytes.extracting(name))))
        } catch {
            throw .notUTF8(field: "request.method")
        }
    }

    /// The parts read so far. A payload that occurs twice is merged, as protobuf says; another payload replaces it.
    fileprivate struct Draft {
        let message: ByteBuffer
        let limits: WireLimits
        var payload: Payload?
        var refusal: RPCError?
        private var metadataBytes = 0

        init(message: ByteBuffer, limits: WireLimits) {
            self.message = message
            self.limits = limits
        }

        mutating func read(
            _ field: UInt64, in range: Range<Int>, of bytes: Span<UInt8>
        ) throws(FrameError) {
            var reader = FieldReader(range)
            switch field {
            case 2: try readRequest(&reader, bytes)
            case 3: try readResponse(&reader, bytes)
            case 4:
                while !reader.isAtEnd { try reader.skip(try reader.tag(bytes).type, bytes) }
                payload = .cancel
            case 5: payload = .ping(try readPing(&reader, bytes).payload)
            case 6:
                let pong = try readPing(&reader, bytes)
                payload = .pong(pong.payload, pong.health)
            case 7: try readGoAway(&reader, bytes)
            default: payload = .credit(answers: try readCredit(&reader, bytes))
            }
        }
    }
}

extension WireFrame.Draft {
    private mutating func readRequest(
        _ reader: inout FieldReader, _ bytes: Span<UInt8>
    ) throws(FrameError) {
        var request = WireRequest(method: "")
        if case .request(let earlier)? = payload { request = earlier }
        while !reader.isAtEnd {
            let (field, type) = try reader.tag(bytes)
            switch field {
            case 1:
                let name = try reader.range(type, bytes)
                if name.count > limits.methodNameBytes {
                    refuse("The method's name has \(name.count) bytes", limits.methodNameBytes, "bytes")
                } else {
                    request.method = try text(name, bytes, "request.method")
                }
            case 2: request.timeoutMilliseconds = UInt32(truncatingIfNeeded: try reader.number(type, bytes))
            case 3:
                var entry = FieldReader(try reader.range(type, bytes))
                try readMetadata(&entry, bytes, into: &request.metadata)
            case 4: request.body = slice(try reader.range(type, bytes))
            case 5: request.credit = UInt32(truncatingIfNeeded: try reader.number(type, bytes))
            default: try reader.skip(type, bytes)
            }
        }
        payload = .request(request)
    }

    private mutating func readMetadata(
        _ reader: inout FieldReader, _ bytes: Span<UInt8>, into metadata: inout CallMetadata
    ) throws(FrameError) {
        var key = 0..<0
        var value = 0..<0
        while !reader.isAtEnd {
            let (field, type) = try reader.tag(bytes)
            switch field {
            case 1: key = try reader.range(type, bytes)
            case 2: value = try reader.range(type, bytes)
            default: try reader.skip(type, bytes)
            }
        }
        metadataBytes += key.count + value.count
        if metadata.entries.count >= limits.metadataEntries {
            refuse("The call has more metadata entries", limits.metadataEntries, "entries")
        } else if metadataBytes > limits.metadataBytes {
            refuse("The call's metadata has \(metadataBytes) bytes or more", limits.metadataBytes, "bytes")
        } else {
            let name = try text(key, bytes, "request.metadata.key")
            metadata.entries.append(.init(key: name, value: copy(value)))
        }
    }

    private mutating func refuse(_ what: String, _ limit: Int, _ unit: String) {
        refusal = RPCError(.resourceExhausted, "\(what); at most \(limit) \(unit) are taken.")
    }

    private mutating func readResponse(
        _ reader: inout FieldReader, _ bytes: Span<UInt8>
    ) throws(FrameError) {
        var response = WireResponse()
        if case .response(let earlier)? = payload { response = earlier }
        while !reader.isAtEnd {
            let (field, type) = try reader.tag(bytes)
            switch field {
            case 1: response.code = StatusCode(rawValue: Int32(truncatingIfNeeded: try reader.number(type, bytes)))
            case 2: response.message = try text(try reader.range(type, bytes), bytes, "response.message")
            case 3: response.details.append(try detail(try reader.range(type, bytes)))
            case 4: response.end = try reader.number(type, bytes) != 0
            case 5: response.body = slice(try reader.range(type, bytes))
            case 6:
                response.compression = Compression(
                    rawValue: Int32(truncatingIfNeeded: try reader.number(type, bytes)))
            case 7: response.inflatedBytes = UInt32(truncatingIfNeeded: try reader.number(type, bytes))
            default: try reader.skip(type, bytes)
            }
        }
        payload = .response(response)
    }

    private func readPing(
        _ reader: inout FieldReader, _ bytes: Span<UInt8>
    ) throws(FrameError) -> (payload: [UInt8], health: HealthState) {
        var content = 0..<0
        var health = HealthState(rawValue: 0)
        while !reader.isAtEnd {
            let (field, type) = try reader.tag(bytes)
            switch field {
            case 1: content = try reader.range(type, bytes)
            case 2: health = HealthState(rawValue: Int32(truncatingIfNeeded: try reader.number(type, bytes)))
            default: try reader.skip(type, bytes)
            }
        }
        guard content.count <= limits.pingPayloadBytes else {
            throw .pingTooLong(bytes: content.count, limitBytes: limits.pingPayloadBytes)
        }
        return (copy(content), health)
    }

    private mutating func readGoAway(_ reader: inout FieldReader, _ bytes: Span<UInt8>) throws(FrameError) {
        var last: UInt64 = 0
        var reason = ""
        var code = StatusCode.ok
        while !reader.isAtEnd {
            let (field, type) = try reader.tag(bytes)
            switch field {
            case 1: last = try reader.number(type, bytes)
            case 2: reason = try text(try reader.range(type, bytes), bytes, "go_away.reason")
            case 3: code = StatusCode(rawValue: Int32(truncatingIfNeeded: try reader.number(type, bytes)))
            default: try reader.skip(type, bytes)
            }
        }
        payload = .goAway(lastStreamID: last, code: code, reason: reason)
    }

    private func readCredit(_ reader: inout FieldReader, _ bytes: Span<UInt8>) throws(FrameError) -> UInt32 {
        var answers: UInt32 = 0
        while !reader.isAtEnd {
            let (field, type) = try reader.tag(bytes)
            if field == 1 {
                answers = UInt32(truncatingIfNeeded: try reader.number(type, bytes))
            } else {
                try reader.skip(type, bytes)
            }
        }
        return answers
    }

    private func detail(_ range: Range<Int>) throws(FrameError) -> ErrorDetail {
        guard let detail = try? ErrorDetail.decode(copy(range)) else { throw .malformed(.truncated) }
        return detail
    }

    private func text(_ range: Range<Int>, _ bytes: Span<UInt8>, _ field: String) throws(FrameError) -> String {
        do {
            return String(copying: try UTF8Span(validating: bytes.extracting(range)))
        } catch {
            throw .notUTF8(field: field)
        }
    }

    private func copy(_ range: Range<Int>) -> [UInt8] {
        message.getBytes(at: message.readerIndex + range.lowerBound, length: range.count) ?? []
    }

    private func slice(_ range: Range<Int>) -> ByteBuffer {
        message.getSlice(at: message.readerIndex + range.lowerBound, length: range.count) ?? ByteBuffer()
    }
}

/// Reads the reports out of files, one after the other, in bounded memory.
struct DraftReader: Sendable {
    /// What was found, and how many bytes of files lie behind it now.
    typealias Found = (draft: Result<Draft, DraftProblem>, bytesRead: Int)

    /// Bytes that one report's text may have: what fits a frame of 16 MiB with its metadata.
    static let textLimitBytes = (16 << 20) - (64 << 10)

    let files: DraftFiles

    /// Calls `take` for each report and each problem.
    ///
    /// - Throws: What `take` throws.
    func forEach(_ take: (Found) async throws -> Void) async throws {
        var before = 0
        for file in files.files {
            let isLines = ["ndjson", "jsonl"].contains(FilePath.fileExtension(file.path))
            if isLines || file.path == FileReader.standardInput {
                try await readLines(of: file, before: before, take)
            } else {
                try await take((Self.wholeFile(file), before + file.bytes))
            }
            before += file.bytes
        }
    }

    private static func wholeFile(_ file: DraftFiles.File) -> Result<Draft, DraftProblem> {
        Result { () throws(DraftProblem) in
            do {
                var draft = file.known ?? Draft(origin: file.path)
                draft.origin = file.path
                if file.bytes > textLimitBytes, DraftFiles.isWordFile(file.path) {
                    let limit = "the \(textLimitBytes) bytes that one report may have"
                    throw DraftProblem(
                        origin: file.path, reason: "the file is longer than \(limit); save it without its pictures")
                }
                draft.text = try FileReader.contents(of: file.path, limitBytes: textLimitBytes)
                if draft.id.isEmpty { draft.id = ReportName.ofFile(file.path) }
                return draft
            } catch {
                throw error as? DraftProblem ?? DraftProblem(origin: file.path, reason: "\(error)")
            }
        }
    }

    private func readLines(
        of file: DraftFiles.File, before: Int, _ take: (Found) async throws -> Void
    ) async throws {
        var lines: FileLines
        do {
            lines = try FileLines(file.path, limitBytes: Self.textLimitBytes * 2)
        } catch {
            try await take((.failure(problem(error, file.path)), before))
            return
        }
        var read = before
        while true {
            let found: Result<Draft, DraftProblem>
            do {
                guard let line = try lines.next() else { return }
                guard let draft = Self.draft(of: line, in: file.path, &read) else { continue }
                found = draft
            } catch {
                try await take((.failure(problem(error, file.path)), read))
                return
            }
            try await take((found, min(read, before + file.bytes)))
        }
    }

    /// `nil` for an empty line.
    private static func draft(of line: FileLines.Line, in path: String, _ read: inout Int)
        -> Result<Draft, DraftProblem>?
    {
        switch line {
        case .tooLong(let number):
            return .failure(
                DraftProblem(origin: "\(path):\(number)", reason: FileReader.tooLong("line", textLimitBytes * 2)))
        case .line(let number, let bytes):
            read += bytes.count + 1
            if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { return nil }
            return Result { () throws(DraftProblem) in
                let origin = "\(path):\(number)"
                do {
                    let draft = try DraftLine.draft(bytes, origin: origin)
                    if draft.wireBytes <= textLimitBytes { return draft }
                    throw DraftProblem(origin: origin, reason: FileReader.tooLong("text", textLimitBytes))
                } catch {
                    throw error as? DraftProblem ?? DraftProblem(origin: origin, reason: "\(error)")
                }
            }
        }
    }

    private func problem(_ error: any Error, _ path: String) -> DraftProblem {
        error as? DraftProblem ?? DraftProblem(origin: path, reason: "\(error)")
    }
}

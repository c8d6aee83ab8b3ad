import ChineseText
import FoundationEssentials
import ReportImport
import ReportModel
import Testing

@testable import gongbaod

@Suite("Extraction run")
struct ExtractionRunTests {
    private let folder = FileManager.default.temporaryDirectory.path + "/gongbaod-extract-" + UUID().uuidString

    /// Takes every 件 with the digit before it for a figure.
    private let simple = FigureSource(
        observations: { report in
            let bytes = Array(report.text.utf8)
            let sign = Array("件".utf8)
            return bytes.indices.dropFirst().filter { bytes[$0...].starts(with: sign) }.map { at in
                let span = ByteSpan(start: at - 1, end: at + sign.count)
                return Observation(
                    span: span, sentence: span,
                    quantity: Quantity(value: ExactDecimal(Int(bytes[at - 1]) - 0x30), unit: "件"), kind: .level,
                    name: "建议", period: report.periodCovered)
            }
        }, explanation: { "title \($0.title)\n" })

    private func extracted(_ bytes: [UInt8], manifest: String? = nil) throws -> (text: String, complaints: [String]) {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let file = folder + "/a.b.txt"
        try Data(bytes).write(to: URL(filePath: file))
        var complaints: [String] = []
        var run = ExtractionRun(out: folder + "/out", form: .lines, source: simple) { complaints.append($0) }
        if let manifest { run.manifest = try Manifest(bytes: Array(manifest.utf8), name: "manifest.tsv") }
        try run.prepare(for: [file])
        try run.extract(file)
        let data = FileManager.default.contents(atPath: folder + "/out/a.b.jsonl") ?? Data()
        return (String(decoding: data, as: UTF8.self), complaints)
    }

    @Test func offsetsCountAByteOrderMark() throws {
        let plain = try extracted(Array("共9件。\n".utf8))
        #expect(plain.text.contains("\"start\":3,\"end\":7,\"quote\":\"9件\""))
        let marked = try extracted([0xEF, 0xBB, 0xBF] + Array("共9件。\n".utf8))
        #expect(marked.text.contains("\"start\":6,\"end\":10,\"quote\":\"9件\""))
        #expect(marked.complaints == [])
    }

    @Test func aManifestWithFewColumnsTells() throws {
        let told = try extracted(
            Array("共9件。\n".utf8), manifest: "file\ttitle\tyear_covered\na.b.txt\t某县报告\t2019\n")
        #expect(told.text.contains("\"period\":\"2019\""), "\(told)")
    }

    @Test func aBadFileIsToldAndNotWritten() throws {
        let result = try extracted([0, 1, 2, 3])
        #expect(result.text == "")
        #expect(result.complaints.count == 1)
        #expect(result.complaints[0].contains("a.b.txt"))
    }

    @Test func filesOfManyReportsAreNotRead() throws {
        var complaints: [String] = []
        var run = ExtractionRun(out: nil, form: .lines, source: simple) { complaints.append($0) }
        try run.extract("reports.NDJSON")
        #expect(complaints.count == 1 && complaints[0].contains("ingest"))
        #expect(run.refusedCount == 1)
    }

    @Test func twoFilesOfOneNameAreRefused() {
        let run = ExtractionRun(out: folder, form: .lines, source: simple) { _ in }
        #expect(throws: CommandFailure.self) { try run.prepare(for: ["x/a.txt", "y/a.txt"]) }
        #expect(ExtractionRun.outputName(".hidden") == ".hidden.jsonl")
    }
}

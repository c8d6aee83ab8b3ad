import Foundation
import TestSupport
import Testing

/// The tree is the architecture; see Sources/README.md.
@Suite("Layout")
struct LayoutTests {
    /// What each target may import of the house, beside `TestSupport` in tests.
    static let allowedImports: [String: Set<String>] = [
        "ChineseText": [],
        "ReportModel": ["ChineseText"],
        "Gazetteer": ["ChineseText", "ReportModel"],
        "CMemory": [],
        "SearchIndex": ["ChineseText", "ReportModel", "CMemory"],
        "IndicatorExtraction": ["ChineseText", "ReportModel", "Gazetteer"],
        "IndicatorStore": ["ChineseText", "ReportModel", "Gazetteer", "CMemory"],
        "ReportImport": ["ChineseText", "ReportModel", "Gazetteer", "CZlib", "CLibXML"],
        "ReportStore": ["ChineseText", "ReportModel"],
        "ReportEngine": [
            "ChineseText", "ReportModel", "Gazetteer", "SearchIndex", "IndicatorExtraction", "IndicatorStore",
            "ReportImport", "ReportStore",
        ],
        "CProtobufC": [],
        "CReportMessages": ["CProtobufC"],
        "ReportMessages": ["CProtobufC", "CReportMessages"],
        "CZlib": [],
        "CLibXML": [],
        "WireProtocol": ["ReportMessages", "CZlib"],
        "RPCServer": ["WireProtocol", "ReportMessages"],
        "ReportClient": ["WireProtocol", "ReportMessages"],
        "ReportService": ["ChineseText", "ReportModel", "ReportMessages", "ReportEngine", "WireProtocol", "RPCServer"],
        "gongbaod": [
            "ChineseText", "ReportModel", "ReportEngine", "ReportService", "RPCServer", "ReportMessages", "ReportStore",
            "ReportImport", "IndicatorExtraction", "WireProtocol",
        ],
        "LoadGenerator": ["WireProtocol", "ReportMessages"],
        "gongbao": ["ReportClient", "LoadGenerator", "ReportMessages", "WireProtocol", "ChineseText"],
        "GongbaoBench": [
            "ChineseText", "ReportModel", "SearchIndex", "IndicatorExtraction", "IndicatorStore", "ReportEngine",
            "ReportImport", "LoadGenerator", "ReportMessages",
        ],
        "CDescriptorMessages": ["CProtobufC"],
        "MessageGenerator": ["CProtobufC", "CDescriptorMessages"],
    ]

    /// Targets that stay clear of Foundation: the text and engine modules.
    static let withoutFoundation: Set<String> = [
        "ChineseText", "ReportModel", "Gazetteer", "SearchIndex", "IndicatorExtraction", "IndicatorStore",
    ]

    @Test func importsFollowTheArrows() {
        var wrong: [String] = []
        for file in SourceTree.swift where file.path.hasPrefix("Sources/") {
            guard let allowed = Self.allowedImports[file.target] else {
                wrong.append("\(file.path): target \(file.target) is missing in the table of this test")
                continue
            }
            for module in imports(of: file) {
                let isOurs = Self.allowedImports[module] != nil
                if isOurs && !allowed.contains(module) { wrong.append("\(file.path) imports \(module)") }
                if module.hasPrefix("Foundation") && Self.withoutFoundation.contains(file.target) {
                    wrong.append("\(file.path) imports \(module)")
                }
            }
        }
        #expect(wrong == [])
    }

    @Test func everyTargetHasTests() {
        let sources = SourceTree.folders(in: "Sources")
        let tests = Set(SourceTree.folders(in: "Tests"))
        // What holds no Swift of its own is tested through the module that wraps it.
        let untested = sources.filter { !$0.hasPrefix("C") || $0 == "ChineseText" }.filter {
            !tests.contains($0 + "Tests")
        }
        #expect(untested == [])
        #expect(Set(sources) == Set(Self.allowedImports.keys))
    }

    @Test func topLevelHoldsWhatItMay() throws {
        let allowed: Set = [
            "Package.swift", "Sources", "Tests", "Protos", "Clients", "README.md", "Makefile", "LICENSE",
            "Package.resolved",
        ]
        let found = try FileManager.default.contentsOfDirectory(atPath: RepositoryFolder.root)
        #expect(found.filter { !$0.hasPrefix(".") && !allowed.contains($0) } == [])
    }

    @Test func namesSayWhatThingsAre() {
        let vague = ["Utils", "Util", "Common", "Helpers", "Misc", "New"]
        let bad = SourceTree.swift.filter { file in
            file.path.split(whereSeparator: { $0 == "/" || $0 == "." || $0 == "+" }).contains {
                vague.contains(String($0))
            }
        }
        #expect(bad.map(\.path) == [])
    }

    /// Why is in Sources/README.md.
    @Test func eventLoopsAndWorkersShareNoMutex() {
        let targets: Set = ["WireProtocol", "RPCServer", "ReportClient", "ReportService"]
        let bad = SourceTree.swift.filter { file in
            file.path.hasPrefix("Sources/") && targets.contains(file.target)
                && ["Mutex(", "Mutex<"].contains(where: file.text.contains)
        }
        #expect(bad.map(\.path) == [])
    }

    @Test func nothingIsLeftUnfinished() {
        // Put together here so that this file does not find itself.
        let marks = ["TO" + "DO", "FIX" + "ME", "fatal" + "Error()", "not " + "implemented yet"]
        let bad = SourceTree.swift.filter { file in marks.contains(where: file.text.contains) }
        #expect(bad.map(\.path) == [])
    }

    private func imports(of file: SourceFile) -> [String] {
        file.lines.compactMap { line in
            let words = line.split(separator: " ")
            guard let at = words.firstIndex(of: "import"), at <= 2, at + 1 < words.count,
                words[..<at].allSatisfy({
                    $0.hasPrefix("@") || ["public", "package", "internal", "private"].contains($0)
                })
            else { return nil }
            return words[at + 1].split(separator: ".").first.map(String.init)
        }
    }
}

import Testing

@testable import MessageGenerator

@Suite("What the generator makes of declarations")
struct GeneratorTests {
    static let place = SourcePlace(file: "a/b.proto", line: 1)

    static func declared(_ name: String, _ comment: String...) -> Declared {
        Declared(name: name, place: place, comment: comment)
    }

    static func enumeration(_ name: String, _ values: String...) -> EnumDeclaration {
        EnumDeclaration(
            declared: declared(name), fullName: "p." + name,
            values: values.enumerated().map {
                EnumValueDeclaration(declared: declared($1), number: Int32($0))
            })
    }

    @Test(arguments: [
        ("report_id", "reportID"), ("source_url", "sourceURL"), ("report_ids", "reportIDs"), ("text", "text"),
        ("in_flight_per_connection", "inFlightPerConnection"), ("id", "id"), ("elapsed_ns", "elapsedNs"),
    ])
    func properties(proto: String, swift: String) { #expect(Names.property(proto) == swift) }

    @Test func casesLoseWhatTheyShareWithTheEnum() {
        #expect(
            Names.cases(Self.enumeration("ReportKind", "REPORT_KIND_OTHER", "REPORT_KIND_COURT")) == ["other", "court"])
        #expect(Names.cases(Self.enumeration("FigureComparator", "COMPARATOR_AT_LEAST")) == ["atLeast"])
        #expect(Names.cases(Self.enumeration("HealthState", "HEALTH_UNKNOWN", "HEALTH_OK")) == ["unknown", "ok"])
        #expect(Names.cases(Self.enumeration("StatusCode", "OK", "NOT_FOUND")) == ["ok", "notFound"])
        #expect(Names.cases(Self.enumeration("Gap", "GAP_NONE", "GAP_WIDE")) == ["gapNone", "wide"])
        // What is left must be a name.
        #expect(Names.cases(Self.enumeration("Year", "YEAR_2020", "YEAR_2021")) == ["year2020", "year2021"])
    }

    @Test(arguments: [
        ("gongbao.v1.SearchRequest", "Gongbao__V1__SearchRequest", "gongbao__v1__search_request"),
        ("gongbao.v1.RPCTest2Go", "Gongbao__V1__RPCTest2Go", "gongbao__v1__rpctest2_go"),
    ])
    func namesInC(full: String, type: String, prefix: String) {
        #expect(Names.cType(full) == type)
        #expect(Names.cPrefix(full) == prefix)
    }

    @Test func wordsOfSwiftAreEscapedAsCases() {
        var writer = SourceWriter()
        EnumEmitter(declaration: Self.enumeration("StatusCode", "INTERNAL")).emit(into: &writer)
        #expect(writer.text.contains("    case `internal`\n"))
        #expect(writer.text.contains("case .`internal`: \"INTERNAL\"\n"))
    }

    @Test func commentsBecomeDocumentation() {
        var writer = SourceWriter()
        writer.comment(["Short.", "", String(repeating: "word ", count: 30) + "end"])
        let lines = writer.text.split(separator: "\n")
        #expect(lines.prefix(2) == ["/// Short.", "///"])
        #expect(lines.allSatisfy { $0.count <= 120 })
        #expect(lines.count == 4)
    }

    @Test func presence() {
        func type(_ type: FieldType, _ presence: Presence) -> [String] {
            let code = FieldCode(
                FieldDeclaration(declared: Self.declared("report_id"), number: 1, type: type, presence: presence))
            return [code.name, code.type, code.defaultValue(["p.Kind": "other"])]
        }
        #expect(type(.string, .plain) == ["reportID", "String", "\"\""])
        #expect(type(.uint32, .optional) == ["reportID", "UInt32?", "nil"])
        #expect(type(.message("p.Hit"), .plain) == ["reportID", "Hit?", "nil"])
        #expect(type(.message("p.Hit"), .repeated) == ["reportID", "[Hit]", "[]"])
        #expect(type(.enumeration("p.Kind"), .plain) == ["reportID", "Kind", ".other"])
        #expect(type(.bytes, .plain) == ["reportID", "[UInt8]", "[]"])
    }

    @Test func fileNames() { #expect(Names.file("gongbao/v1/search.proto") == "SearchMessages.swift") }
}

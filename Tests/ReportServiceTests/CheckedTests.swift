import ChineseText
import ReportEngine
import ReportMessages
import ReportModel
import Testing
import WireProtocol

@testable import ReportService

/// The name of the field that `body` complains about; `nil` where it does not complain.
func violatedField<T>(_ body: () throws(RPCError) -> T) -> String? {
    do throws(RPCError) {
        _ = try body()
        return nil
    } catch {
        guard error.code == .invalidArgument, case .fieldViolation(let violation)? = error.details.first?.detail else {
            return "\(error.code)"
        }
        return violation.field
    }
}

@Suite("Checks of fields")
struct CheckedTests {
    @Test(arguments: [
        (UInt32?.none, 20), (1, 1), (1_000, 1_000),
    ])
    func pagesHaveBetween1And1000Entries(limit: UInt32?, expected: Int) throws {
        #expect(try Checked.page(PageRequest(limit: limit)).limit == expected)
    }

    @Test(arguments: [0, 1_001, 10_000_000, UInt32.max])
    func otherPagesAreRefused(limit: UInt32) {
        #expect(violatedField { () throws(RPCError) in try Checked.page(PageRequest(limit: limit)) } == "page.limit")
    }

    @Test func aPageThatIsNotAskedForIsTheFirst() throws {
        #expect(try Checked.page(nil) == (20, nil))
        #expect(try Checked.page(PageRequest(cursor: "abc")).cursor == "abc")
    }

    @Test(arguments: [
        (UInt32(0), UInt32(0), ClosedRange<Int>?.none), (2020, 2023, 2020...2023), (2023, 0, 2023...9_999),
        (0, 2023, 1...2023), (9_999, 9_999, 9_999...9_999),
    ])
    func yearsMayBeOpen(from: UInt32, to: UInt32, expected: ClosedRange<Int>?) throws {
        #expect(try Checked.years(YearRange(from: from, to: to), field: "years") == expected)
    }

    @Test(arguments: [
        (UInt32(99_999), UInt32(0), "years.from"), (2020, 10_000, "years.to"), (2023, 2020, "years"),
        (UInt32.max, UInt32.max, "years.from"),
    ])
    func yearsThatCannotBeAreRefused(from: UInt32, to: UInt32, field: String) {
        #expect(
            violatedField { () throws(RPCError) in
                try Checked.years(YearRange(from: from, to: to), field: "years")
            } == field)
    }

    @Test(arguments: ["", " ", "\u{3000}\n\t"])
    func emptyTextIsRefused(text: String) {
        #expect(
            violatedField { () throws(RPCError) in
                try Checked.nonEmptyText(text, field: "id", wanted: "an ID")
            } == "id")
    }

    @Test func textIsCountedInCharacters() throws {
        let longest = String(repeating: "满", count: 1_000)
        #expect(try Checked.text(longest, field: "text") == longest)
        #expect(violatedField { () throws(RPCError) in try Checked.text(longest + "意", field: "text") } == "text")
    }

    @Test func aBadNameInAListIsNamedByItsPlace() {
        #expect(
            violatedField { () throws(RPCError) in
                try Checked.names(["河南省", ""], limit: 5, field: "regions", wanted: "a place")
            } == "regions[1]")
        #expect(
            violatedField { () throws(RPCError) in
                try Checked.names(["a", "b", "c"], limit: 2, field: "regions", wanted: "a place")
            } == "regions")
    }

    @Test(arguments: [("", ExactDecimal?.none), ("95", ExactDecimal(95)), ("-3.20", ExactDecimal("-3.2"))])
    func decimalsAreRead(text: String, expected: ExactDecimal?) throws {
        #expect(try Checked.decimal(text, field: "value") == expected)
    }

    @Test(arguments: ["1e5", "九成", "95%", " 1", "1.", String(repeating: "9", count: 50)])
    func otherDecimalsAreRefused(text: String) {
        #expect(violatedField { () throws(RPCError) in try Checked.decimal(text, field: "value") } == "value")
    }

    @Test func unknownChoicesAreRefusedNotGuessed() throws {
        #expect(try ObservationKind.checked(Int32(2), field: "kinds") == .change)
        #expect(
            violatedField { () throws(RPCError) in try ObservationKind.checked(Int32(4), field: "kinds") } == "kinds")
        #expect(violatedField { () throws(RPCError) in try RegionLevel.checked(Int32(-1), field: "level") } == "level")
    }

    @Test func aFilterNamesItsFields() {
        let filter = FigureFilter(valueFrom: "10", valueTo: "9")
        #expect(violatedField { () throws(RPCError) in try ObservationFilter(filter) } == "filter.value_to")
        let kinds = ReportMessages::ReportFilter(kinds: [.court, .unrecognized(77)])
        #expect(violatedField { () throws(RPCError) in try ReportEngine::ReportFilter(kinds) } == "filter.kinds")
    }
}

@Suite("Queries")
struct SearchQueryTests {
    private func tree(_ nodes: [QueryNode]) -> ReportMessages::SearchRequest.Query { .tree(QueryTree(nodes: nodes)) }

    @Test(arguments: ["", " \u{3000}", String(repeating: "督", count: 1_001)])
    func wordsMustBeThereAndNotTooMany(text: String) {
        #expect(violatedField { () throws(RPCError) in try SearchExpression(.text(text)) } == "text")
        #expect(violatedField { () throws(RPCError) in try SearchExpression(nil) } == "text")
    }

    @Test func aThousandCharactersAreAllowed() throws {
        let text = String(repeating: "督", count: 1_000)
        #expect(try SearchExpression(.text(text)) == .text(text))
        #expect(try SearchExpression(.text("？！，。")) == .text("？！，。"))
    }

    @Test func aTreeKeepsItsShape() throws {
        let query = tree([
            QueryNode(kind: .words, text: "代表建议"), QueryNode(kind: .phrase, text: "办结率", field: .title),
            QueryNode(kind: .andNot, children: [0, 1]),
        ])
        #expect(
            try SearchExpression(query)
                == .tree([
                    SearchNode(kind: .words, text: "代表建议"),
                    SearchNode(kind: .phrase, text: "办结率", field: .title),
                    SearchNode(kind: .firstWithoutOthers, children: [0, 1]),
                ]))
    }

    @Test func aTreeThatIsNoTreeIsRefused() {
        let leaf = QueryNode(kind: .words, text: "x")
        let cases: [([QueryNode], String)] = [
            ([], "tree.nodes"),
            (Array(repeating: leaf, count: 257), "tree.nodes"),
            ([QueryNode(kind: .and, children: [0])], "tree.nodes[0].children"),
            ([leaf, QueryNode(kind: .or, children: [0, 1])], "tree.nodes[1].children"),
            ([leaf, QueryNode(kind: .or, children: [UInt32.max])], "tree.nodes[1].children"),
            ([QueryNode(kind: .or)], "tree.nodes[0].children"),
            ([leaf, QueryNode(kind: .words, text: "x", children: [0])], "tree.nodes[1].children"),
            ([QueryNode(kind: .words)], "tree.nodes[0].text"),
            ([QueryNode(kind: .unrecognized(9), text: "x")], "tree.nodes[0].kind"),
            ([QueryNode(kind: .words, text: "x", field: .unrecognized(9))], "tree.nodes[0].field"),
            (
                Array(repeating: QueryNode(kind: .words, text: String(repeating: "x", count: 600)), count: 2),
                "tree.nodes[1].text"
            ),
        ]
        for (nodes, field) in cases {
            #expect(violatedField { () throws(RPCError) in try SearchExpression(tree(nodes)) } == field)
        }
    }
}

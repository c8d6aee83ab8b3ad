import ChineseText
import ReportEngine
import ReportMessages
import ReportModel
import Testing

@testable import ReportService

@Suite("Engine values as messages")
struct ConversionTests {
    @Test func numbersOfChoicesAgree() {
        for kind in ObservationKind.allCases {
            #expect(FigureKind(kind).description == "FIGURE_KIND_\(kind.code.uppercased())")
        }
        for nature in ObservationNature.allCases {
            #expect(FigureNature(nature).description == "FIGURE_NATURE_\(nature.code.uppercased())")
        }
        for flag in SuspicionFlag.allCases {
            #expect(
                FigureFlag(flag).description
                    == "FIGURE_FLAG_" + flag.code.uppercased().split(separator: "-").joined(separator: "_"))
        }
        for kind in ReportModel::ReportKind.allCases {
            #expect(
                ReportMessages::ReportKind(kind).description
                    == "REPORT_KIND_" + kind.code.uppercased().split(separator: "-").joined(separator: "_"))
        }
        #expect(Comparator.allCases.map { FigureComparator($0) } == FigureComparator.allCases)
        #expect(
            ReportModel::BlockRole.allCases.map { ReportMessages::BlockRole($0) } == ReportMessages::BlockRole.allCases)
        #expect(SeriesGap.allCases.count == 3)
    }

    @Test func aFigureKeepsEverything() {
        let text = "办结率超95%，比上年提高3个百分点。"
        let observation = Observation(
            span: ByteSpan(start: 9, end: 15), sentence: ByteSpan(start: 0, end: text.utf8.count),
            quantity: Quantity(
                value: ExactDecimal(95), high: ExactDecimal("97.5"), comparator: .greater, unit: "%"),
            kind: .share, nature: .target, name: "办结率", concept: ConceptCode("suggestions.completion_rate"),
            period: Period("2022/2023"), region: Region(code: RegionCode("410323"), name: "新安县"),
            flags: [.rateOver100, .countEqualsYear], links: [ObservationLink(kind: .partOf, target: 4)],
            rules: ["share: <n>%"])
        let figure = Figure(observation, index: 7, reportID: ReportID("r-1")!, title: "", in: text)
        #expect(figure.quote == text.text(in: observation.span))
        #expect(figure.sentenceText == text)
        #expect(figure.value == "95")
        #expect(figure.high == "97.5")
        #expect(figure.comparator == .greater)
        #expect(figure.period == "2022/2023")
        #expect(figure.region == RegionRef(code: 410_323, name: "新安县"))
        #expect(figure.flags == [.countEqualsYear, .rateOver100])
        #expect(figure.links == [FigureLink(kind: .partOf, target: 4)])
        #expect(figure.index == 7)
    }

    @Test func whatIsNotToldIsEmpty() {
        let report = Report(id: ReportID("r")!, title: "t", text: "x")
        let summary = ReportMessages::ReportSummary(
            ReportEngine::ReportSummary(of: report, version: 1, observationCount: 0))
        #expect(summary.region == nil)
        #expect(summary.periodCovered == "")
        #expect(summary.yearDelivered == 0)
        #expect(summary.publishDate == "")
        #expect(RegionRef(Region(code: nil, name: "某开发区")).code == 0)
    }

    @Test func positionsInListsCountFromOne() {
        let block = Block(span: ByteSpan(start: 0, end: 1), role: .paragraph, section: 0)
        #expect(BlockRef(block).section == 1)
        #expect(BlockRef(Block(span: ByteSpan(start: 0, end: 1), role: .note)).section == 0)
        #expect(SectionRef(Section(heading: ByteSpan(start: 0, end: 3), level: 2, parent: 3)).parent == 4)
    }

    @Test func refusalsKeepTheDraftsName() {
        let refused = IngestOutcome(
            ReportEngine::IngestResult(name: "n", id: nil, outcome: .refused(reason: "empty")), draftID: "mine")
        #expect(refused == IngestOutcome(id: "mine", result: .refused, error: "empty"))
        let added = IngestOutcome(
            ReportEngine::IngestResult(
                name: "n", id: ReportID("made"), outcome: .added, version: 1, observationCount: 3),
            draftID: "")
        #expect(added == IngestOutcome(id: "made", result: .added, version: 1, figureCount: 3))
    }
}

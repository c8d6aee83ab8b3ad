import Foundation
import ReportMessages
import TestSupport

/// What Google's protoc makes of `Protos/cases/messages/*.txtpb` stands beside them as hex; here are the same messages
/// as Swift values, transcribed by hand.
struct ProtocCase: Sendable {
    var name: String
    var message: any ReportMessage

    /// What protoc made.
    var bytes: [UInt8] {
        get throws {
            let digits = try String(contentsOfFile: Self.folder + name + ".hex", encoding: .utf8)
                .compactMap(\.hexDigitValue)
            return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
        }
    }

    static let folder = RepositoryFolder.root + "/Protos/cases/messages/"

    static let all: [Self] = [
        Self(name: "search-request", message: searchRequest),
        Self(name: "search-response", message: searchResponse),
        Self(name: "figure", message: figure),
        Self(name: "frame-request", message: frameRequest),
        Self(name: "frame-error", message: frameError),
        Self(name: "frame-go-away", message: Frame(payload: .goAway(GoAway(lastStreamID: 7, reason: "draining")))),
        Self(name: "frame-cancel", message: Frame(streamID: 1 << 32, payload: .cancel(Cancel()))),
        Self(name: "ingest-request", message: ingestRequest),
        Self(name: "empty", message: GetStatusRequest()),
    ]

    private static let searchRequest = SearchRequest(
        query: .tree(
            QueryTree(nodes: [
                QueryNode(kind: .phrase, text: "民生实事项目", field: .heading),
                QueryNode(text: "满意率 代表建议"),
                QueryNode(kind: .andNot, children: [0, 1, 300]),
            ])),
        filter: ReportFilter(
            regions: ["浙江省", "410323"], years: YearRange(from: 2020, to: 2023),
            kinds: [.governmentWork, .other, .unrecognized(77)], sources: [""], hasConcepts: ["gdp"]),
        sort: .newest, page: PageRequest(limit: 0, cursor: "c\0d"), snippets: 0, facets: [.region, .year], explain: true
    )

    private static let searchResponse = SearchResponse(
        hits: [
            SearchHit(
                reportID: "r1", title: "某县人民代表大会常务委员会工作报告", region: RegionRef(code: 410323, name: "新安县"),
                periodCovered: "2023", kind: .congressWork, source: "https://example.org/a?b=c", score: 12.25,
                snippets: [
                    Snippet(
                        text: "代表建议办结率95%以上。", span: TextSpan(start: 120, end: 153),
                        highlights: [TextSpan(start: 120, end: 132), TextSpan(start: 132, end: .max)],
                        sectionPath: ["一、过去一年的工作", "(一)监督"]),
                    Snippet(),
                ],
                explanation: [ScorePart(term: "建议", field: .body, frequency: 3, documentFrequency: 41, score: -0.5)]),
            SearchHit(score: 1e-300),
        ],
        page: PageInfo(nextCursor: "next", total: .max, totalIsExact: true),
        facets: [Facet(field: .year, counts: [FacetCount(code: "2023", name: "2023年", count: 9_007_199_254_740_993)])],
        notices: ["按普通词语理解"], elapsedNs: 123_456_789)

    private static let figure = Figure(
        reportID: "r-7", span: TextSpan(start: 10, end: 20), sentence: TextSpan(end: 99), quote: "1260多万元",
        sentenceText: "投入资金1260多万元。", value: "12600000", comparator: .greater, unit: "元", kind: .level,
        nature: .target, name: "投入资金", period: "2022/2023", region: RegionRef(code: 100_000, name: "全国"),
        flags: [.rateOver100, .countEqualsYear, .unrecognized(-5)],
        links: [FigureLink(kind: .partOf, target: 3), FigureLink()], rules: ["amount: <n>多<unit>"], index: 19)

    private static let frameRequest = Frame(
        streamID: 1 << 63,
        payload: .request(
            Request(
                method: "gongbao.v1.ReportService/Search", timeoutMs: 2500,
                metadata: [Metadata(key: "authorization", value: [0xFF, 0xFE, 0]), Metadata()],
                body: [0x0A, 3, 0x61, 0x62, 0x63, 0])))

    private static let frameError = Frame(
        streamID: 1,
        payload: .response(
            Response(
                code: .invalidArgument, message: "page.limit is 2000; the most is 1000",
                details: [
                    ErrorDetail(
                        detail: .fieldViolation(FieldViolation(field: "page.limit", description: "at most 1000"))),
                    ErrorDetail(detail: .retryAfter(RetryAfter(delayMs: 128))),
                    ErrorDetail(
                        detail: .resource(
                            ResourceInfo(type: "region", name: "新安", candidates: ["新安县", "新安区"]))),
                    ErrorDetail(detail: .retryAfter(RetryAfter())),
                    ErrorDetail(),
                ], end: true)))

    private static let ingestRequest = IngestRequest(reports: [
        ReportDraft(
            title: "某市政府工作报告", region: "某市", yearCovered: "2013-2017",
            text: [0xCF, 0xD6, 0xD4, 0xDA, 0xA3, 0xAC, 0xCE, 0xD2, 0x0A, 0x00, 0x80, 0xFF]),
        ReportDraft(id: "second"),
    ])
}

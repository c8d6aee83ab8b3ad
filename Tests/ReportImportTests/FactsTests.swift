import ReportModel
import TestSupport
import Testing

@testable import ReportImport

/// What reports say about themselves.
@Suite struct FactsTests {
    private let importer = ReportImporter()

    private func report(_ text: String, _ told: ReportMetadata = ReportMetadata()) throws -> Report {
        try importer.report(Array(text.utf8), file: "folder/text.txt", metadata: told).report
    }

    private func notices(_ text: String, _ told: ReportMetadata = ReportMetadata()) throws -> [ImportNotice] {
        try importer.report(Array(text.utf8), file: "text.txt", metadata: told).notices
    }

    private func body(_ words: String) -> String { words + "全年各项工作扎实推进，听取专项报告多项，组织调研多次，取得了新的成效，得到广大群众的好评。" }

    @Test func findsAllOfASessionReport() throws {
        let found = try report(
            """
            2024年宁海县政府工作报告

            ——2024年2月1日在宁海县第十九届人民代表大会第三次会议上
            县长 某某
            来源：宁海发布
            发布时间：2024-02-06
            各位代表：
            现在，我代表县人民政府，向大会报告工作，请予审议。
            一、2023年工作回顾
            全县生产总值增长6.1%。
            """)
        #expect(found.title == "2024年宁海县政府工作报告")
        #expect(found.kind == .governmentWork)
        #expect(found.region == Region(code: RegionCode("330226"), name: "宁海县"))
        #expect(found.periodCovered == Period(year: 2023))
        #expect(found.yearDelivered == 2024)
        #expect(found.publishDate == CalendarDate(year: 2024, month: 2, day: 6))
        #expect(found.publisher == "宁海县人民政府")
        #expect(found.source == "宁海发布")
        #expect(found.id == ReportID("text"))
    }

    @Test(arguments: [
        ("一、过去五年的工作", "2019/2023"), ("一、2023年工作回顾和“十四五”进展", "2023"), ("一、三年来的工作回顾", "2021/2023"),
        ("一、工作回顾", "2023"), ("一、2022年以来的工作情况", "2022"),
    ])
    func findsThePeriod(_ heading: String, _ period: String) throws {
        let found = try report("2024年某县政府工作报告\n\n各位代表：\n\(heading)\n\(body(""))\n")
        #expect(found.periodCovered?.description == period)
    }

    static let titles: [(String, ReportKind, String, Int?)] = [
        ("关于某县2023年预算执行情况和2024年预算草案的报告", .budget, "2023", 2024),
        ("某县2023年国民经济和社会发展统计公报", .statistics, "2023", nil),
        ("某县人大常委会2023年工作综述", .congressOverview, "2023", nil),
        ("某县人民法院工作报告（2024年）", .court, "2023", 2024),
        ("新安县人大常委会2024年工作报告", .congressWork, "2023", 2024),
        ("政府工作报告——2024年在某县人大会议上", .governmentWork, "2023", 2024),
    ]

    @Test(arguments: titles)
    func readsTitles(_ title: String, _ kind: ReportKind, _ covered: String, _ delivered: Int?) throws {
        let found = try report("\(title)\n\n\(body("今年以来，"))\n")
        #expect(found.kind == kind)
        #expect(found.periodCovered?.description == covered)
        #expect(found.yearDelivered == delivered)
    }

    @Test func leavesOpenWhatNobodyTells() throws {
        let text = body("近年来，某镇人大主席团认真履行职责，") + "\n" + body("代表们积极参与，")
        let found = try report(text)
        #expect(found.region == nil)
        #expect(found.periodCovered == nil)
        #expect(found.yearDelivered == nil)
        #expect(found.publishDate == nil)
        #expect(found.publisher == nil)
        #expect(found.title == "text")
        #expect(try notices(text) == [.titleFromFileName, .regionNotFound, .periodNotFound])
    }

    @Test func findsThePlaceByItsInstitutions() throws {
        let found = try report(body("在市委领导下，嵊州人大依法履职，"))
        #expect(found.region?.name == "嵊州市")
        // Places that are only mentioned are not what it is about.
        #expect(try report(body("赴绍兴市、宁波市考察学习，")).region == nil)
    }

    @Test func saysWhenThePlaceIsAmbiguous() throws {
        let told = ReportMetadata(region: "鼓楼区")
        let open = try report(body("今年以来，"), told)
        #expect(open.region == Region(code: nil, name: "鼓楼区"))
        guard
            case .regionAmbiguous(let name, let candidates) = try #require(
                try notices(body("今年以来，"), told).first(where: { notice in
                    if case .regionAmbiguous = notice { return true }
                    return false
                }))
        else { return }
        #expect(name == "鼓楼区")
        #expect(candidates.count == 4)
        // The text's surroundings settle it.
        #expect(try report(body("在福州市委领导下，"), told).region?.code?.description == "350102")
        #expect(try report(body("今年以来，"), ReportMetadata(region: "不存在县")).region == Region(code: nil, name: "不存在县"))
    }

    @Test func whatIsToldGoesFirst() throws {
        let told = ReportMetadata(
            id: "x-1", title: "别的题目", region: "410323", kind: "statistics", yearCovered: "2019-2021",
            yearDelivered: "2022",
            sourceURL: "https://example.org/x")
        let found = try report("2024年宁海县政府工作报告\n\n各位代表：\n一、2023年工作回顾\n\(body(""))", told)
        #expect(found.id == ReportID("x-1"))
        #expect(found.title == "别的题目")
        #expect(found.region?.name == "新安县")
        #expect(found.kind == .statistics)
        #expect(found.periodCovered?.description == "2019/2021")
        #expect(found.yearDelivered == 2022)
        #expect(found.source == "https://example.org/x")
    }

    @Test func joinsTitlesOverTwoLines() throws {
        let found = try report("宁海县人民代表大会常务委员会\n工作报告\n\n（2024年2月1日）\n\n各位代表：\n\(body(""))")
        #expect(found.title == "宁海县人民代表大会常务委员会工作报告")
        #expect(found.kind == .congressWork)
        #expect(found.yearDelivered == 2024)
        #expect(found.publisher == "宁海县人大常委会")
    }

    @Test(arguments: [
        ("发布时间：2024-01-23 08:30", "2024-01-23"), ("2024年1月3日", "2024-01-03"), ("2024/1/3", "2024-01-03"),
        ("2024.12.31", "2024-12-31"),
        ("2024-13-01", nil), ("20240123", nil), ("12024-01-23", nil),
    ])
    func readsDates(_ line: String, _ date: String?) {
        #expect(DateReader.date(in: ReportFacts.folded(line))?.description == date)
    }

    @Test func samplesSayWhatTheirManifestTells() throws {
        let folder = RepositoryFolder.root + "/Tests/Samples/reports"
        let manifest = try Manifest(path: folder + "/manifest.tsv")
        #expect(manifest.errors == [])
        #expect(manifest.files.count >= 12)
        for file in manifest.files {
            let told = try #require(manifest.metadata[file])
            let bytes = try FileReader.contents(of: folder + "/" + file, limitBytes: 1 << 20)
            let found = try importer.report(bytes, file: file).report
            #expect(found.title == told.title, "\(file)")
            #expect(found.region?.name == told.region, "\(file)")
            #expect(found.periodCovered?.description == told.yearCovered, "\(file)")
            #expect(found.kind == told.kind.flatMap { ReportKind($0) }, "\(file)")
            #expect(found.yearDelivered == nil || found.yearDelivered.map(String.init) == told.yearDelivered, "\(file)")
            #expect(!found.sections.isEmpty, "\(file)")
        }
    }
}

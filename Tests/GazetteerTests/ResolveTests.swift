import Gazetteer
import ReportModel
import Testing

@Suite struct ResolveTests {
    let gazetteer = Gazetteer.standard

    @Test(arguments: [
        ("新安", "410323", RegionMatch.shortName), ("新安县", "410323", .officialName),
        ("洛阳新安", "410323", .shortName), ("河南省洛阳市新安县", "410323", .officialName),
        ("河南 新安", "410323", .shortName), ("４１０３２３", "410323", .code), ("河南·洛阳", "410300", .shortName),
        ("全国", "100000", .officialName), ("中国", "100000", .shortName), ("襄樊市", "420600", .formerName),
        ("襄樊", "420600", .formerName), ("恩施州", "422800", .shortName), ("湖北恩施市", "422801", .officialName),
        ("海南", "460000", .shortName), ("吉林市", "220200", .officialName), ("滦县", "130284", .formerName),
        ("重庆市忠县", "500233", .officialName), ("廣東", "440000", .shortName), ("济源", "419001", .shortName),
        ("南京市鼓楼区", "320106", .officialName), ("浦东", "310115", .shortName), ("濮阳", "410900", .shortName),
    ])
    func meansOneDivision(_ text: String, _ code: String, _ match: RegionMatch) throws {
        let best = try #require(gazetteer.resolve(text).first)
        #expect(best.division.code.description == code)
        #expect(best.match == match)
        #expect(!best.isAmbiguous, "\(gazetteer.resolve(text))")
        #expect(gazetteer.unambiguousDivision(text)?.code.description == code)
    }

    @Test(arguments: [("鼓楼区", 4), ("朝阳", 3), ("市中区", 3), ("城关", 2)])
    func saysWhenAmbiguous(_ text: String, _ least: Int) {
        let candidates = gazetteer.resolve(text)
        #expect(candidates.count >= least)
        #expect(candidates.allSatisfy { $0.isAmbiguous })
        #expect(gazetteer.unambiguousDivision(text) == nil)
    }

    @Test func namesTheQualifiers() throws {
        let best = try #require(gazetteer.resolve("河南省洛阳市新安县").first)
        #expect(best.qualifiers.map(\.description) == ["410000", "410300"])
    }

    @Test(arguments: ["", " ", "新安县人大", "河南新疆", "999999", "某某县", "县", String(repeating: "新安", count: 5_000)])
    func findsNothing(_ text: String) {
        #expect(gazetteer.resolve(text).isEmpty)
    }
}

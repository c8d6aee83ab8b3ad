import Gazetteer
import ReportModel
import Testing

@Suite struct GazetteerTests {
    let gazetteer = Gazetteer.standard

    private func code(_ text: String) throws -> RegionCode { try #require(RegionCode(text)) }

    @Test func holdsEveryLevel() throws {
        let levels = Dictionary(grouping: gazetteer.divisions, by: \.level).mapValues(\.count)
        #expect(levels[.nation] == 1)
        #expect(levels[.province] == 34)
        #expect(try #require(levels[.prefecture]) > 330)
        #expect(try #require(levels[.county]) > 2_800)
    }

    @Test func everyDivisionIsWhole() throws {
        for division in gazetteer.divisions {
            #expect(!division.name.isEmpty)
            #expect(division.shortNames.allSatisfy { $0.unicodeScalars.count >= 2 }, "\(division)")
            if division.code == .nation { continue }
            let parent = try #require(division.parent)
            #expect(parent.contains(division.code), "\(division)")
            #expect(gazetteer.children(of: parent).contains(division))
            #expect(gazetteer.ancestors(of: division.code).last?.code == .nation)
            let path = try #require(gazetteer.pathName(division.code))
            #expect(gazetteer.resolve(path).first?.division == division, "\(path)")
        }
    }

    @Test func namesOneDivisionInFull() throws {
        let xinan = try #require(gazetteer.division(try code("410323")))
        #expect(xinan.name == "新安县")
        #expect(xinan.shortNames == ["新安"])
        #expect(xinan.level == .county)
        #expect(gazetteer.pathName(xinan.code) == "河南省洛阳市新安县")
        #expect(gazetteer.ancestors(of: xinan.code).map(\.name) == ["洛阳市", "河南省", "全国"])
    }

    @Test(arguments: [
        ("110100", "北京市"), ("500200", "重庆市"), ("419000", "河南省"), ("410301", "洛阳市"), ("429021", "神农架林区"),
    ])
    func readsCodesWithoutPlace(_ text: String, _ name: String) throws {
        #expect(gazetteer.division(try code(text))?.name == name)
    }

    @Test func followsCodesThatLeft() throws {
        #expect(gazetteer.division(try code("410322")) == nil)
        #expect(gazetteer.successor(of: try code("410322"))?.name == "孟津区")
        #expect(gazetteer.resolve("410322").first?.match == .formerCode)
        #expect(gazetteer.division(try code("999999")) == nil)
    }
}

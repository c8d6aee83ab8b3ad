import Gazetteer
import ReportModel
import TestSupport
import Testing

@Suite struct MentionTests {
    let gazetteer = Gazetteer.standard

    private func mentions(_ text: String, near: String? = nil) -> [String] {
        let scalars = ContiguousArray(text.unicodeScalars.map(\.value))
        return gazetteer.mentions(in: scalars, near: near.flatMap { RegionCode($0) }).map { mention in
            let name = String(String.UnicodeScalarView(scalars[mention.range].compactMap(Unicode.Scalar.init)))
            return "\(name)=\(mention.codes[0])" + (mention.isAmbiguous ? "?" : "")
        }
    }

    @Test func findsOfficialNamesAndChains() {
        #expect(
            mentions("今年河南省洛阳市新安县与浙江湖州市吴兴区结对，全国推广。")
                == ["河南省洛阳市新安县=410323", "浙江湖州市吴兴区=330502", "全国=100000"])
        #expect(mentions("洛阳新安:谋新篇") == ["洛阳新安=410323"])
    }

    @Test func leavesOutOrdinaryWords() {
        #expect(mentions("提高县域经济水平，建设平安和谐的新城区，培育朝阳产业，防止文山会海，确保长治久安。") == [])
        #expect(mentions("沿海城市适应城市更新，根据地和解放区都在全中国新民主主义道路上。") == [])
        #expect(mentions("和平解放以后，江西新建项目不断增加。") == ["江西=360000"])
    }

    @Test func readsNamesBeforeInstitutions() {
        #expect(mentions("新安人大、黟县人大和西安政府") == ["新安=410323", "黟县=341023", "西安=610100"])
        #expect(mentions("在黟县第十八届人民代表大会上") == ["黟县=341023"])
    }

    @Test func takesTheHigherOfTwoWithinOneAnother() {
        #expect(mentions("河南濮阳，青海玉树，吉林") == ["河南濮阳=410900", "青海玉树=632700", "吉林=220000"])
    }

    @Test func prefersWhatIsNear() {
        #expect(mentions("鼓楼区和玄武区") == ["鼓楼区=320106?", "玄武区=320102"])
        #expect(mentions("鼓楼区", near: "350100") == ["鼓楼区=350102"])
        #expect(mentions("新安、宜阳两地") == [])
        #expect(mentions("新安、宜阳两地", near: "410300") == ["新安=410323", "宜阳=410327"])
    }

    @Test func agreesWithASlowScanOnOfficialNames() {
        for division in gazetteer.divisions where division.name.unicodeScalars.count > 3 {
            let path = gazetteer.pathName(division.code) ?? ""
            #expect(mentions("在" + path + "，").first?.contains("=\(division.code)") == true, "\(path)")
        }
    }

    @Test func takesAnyRange() {
        let scalars = ContiguousArray("河南省洛阳市".unicodeScalars.map(\.value))
        #expect(gazetteer.mentions(in: scalars, range: 3..<100).map(\.codes).first?.first?.description == "410300")
        #expect(gazetteer.mentions(in: scalars, range: 90..<100).isEmpty)
        #expect(gazetteer.mentions(in: []).isEmpty)
    }

    @Test(arguments: 0..<200 as Range<UInt64>) func mentionsAreInOrderAndNamesOfWhatTheyMean(seed: UInt64) {
        var random = SeededGenerator(seed)
        let pieces = [
            "洛阳", "市", "新安", "县", "河南省", "吉林", "中国", "鼓楼区", "人大", "第十", "、", "和", "海", "城市", "\u{10FFFF}", "a", "平原",
        ]
        let text = (0..<Int.random(in: 0...20, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
            .joined()
        let scalars = ContiguousArray(text.unicodeScalars.map(\.value))
        let near = [nil, "410300", "350100", "410323"].randomElement(using: &random) ?? nil
        var end = 0
        for mention in gazetteer.mentions(in: scalars, near: near.flatMap { RegionCode($0) }) {
            #expect(
                mention.range.lowerBound >= end && mention.range.upperBound <= scalars.count, "seed \(seed): \(text)")
            end = mention.range.upperBound
            let name = String(String.UnicodeScalarView(scalars[mention.range].compactMap(Unicode.Scalar.init)))
            let meant = Set(gazetteer.resolve(name).map(\.division.code))
            #expect(mention.codes.allSatisfy(meant.contains), "seed \(seed): \(name)")
        }
    }
}

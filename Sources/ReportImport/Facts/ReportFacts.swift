import ChineseText
import Gazetteer
import ReportModel

/// What a report says about itself: title, kind, place, times, publisher, source.
///
/// What is told beside the text goes before what the text says; what neither tells stays `nil`.
struct ReportFacts {
    let structure: DocumentStructure
    /// What the file's markup tells, names in lower case.
    let page: [String: String]
    let gazetteer: Gazetteer
    /// The lines with which the report opens, folded, and those of its head, where delivery and bylines stand.
    let opening: [String]
    let head: [String]

    init(_ structure: DocumentStructure, page: [String: String] = [:], gazetteer: Gazetteer) {
        self.structure = structure
        self.page = page
        self.gazetteer = gazetteer
        let roles = structure.roles
        head = structure.lines.prefix(roles.bodyStart).map(\.head)
        opening = structure.lines.indices.dropFirst(roles.bodyStart).lazy.filter { roles.roles[$0] == nil }.prefix(5)
            .map { structure.lines[$0].head }
    }

    /// Fills in all of `report` but ID, text and structure.
    func complete(_ report: inout Report, told: ReportMetadata, file: String, notices: inout [ImportNotice]) {
        let found = page["articletitle"] ?? structure.title(in: report.text) ?? propertyTitle
        if let title = ReportMetadata.told(told.title) ?? found {
            report.title = title
        } else {
            report.title = FileTree.withoutExtension(FileTree.lastComponent(file))
            notices.append(.titleFromFileName)
        }
        let titled = ReportMetadata.told(told.title) != nil || found != nil
        let title = titled ? Self.folded(report.title) : ""
        report.kind = ReportMetadata.told(told.kind).flatMap { ReportKind($0) } ?? kind(title: title)
        report.publishDate = publishDate()

        let region = RegionFinder(self).region(told: ReportMetadata.told(told.region), title: title)
        report.region = region.region
        if let notice = region.notice { notices.append(notice) }

        let years = PeriodFinder(self, kind: report.kind, title: title, publishDate: report.publishDate)
        report.yearDelivered =
            ReportMetadata.told(told.yearDelivered).flatMap { ReportMetadata.year($0) } ?? years.delivered
        report.periodCovered =
            ReportMetadata.told(told.yearCovered).flatMap { ReportMetadata.period($0) }
            ?? years.covered(delivered: report.yearDelivered)
        if report.periodCovered == nil { notices.append(.periodNotFound) }

        report.publisher = publisher(title: title, region: report.region, kind: report.kind)
        report.source =
            ReportMetadata.told(told.sourceURL) ?? page["contentsource"] ?? source(in: report.text)
            ?? FileTree.lastComponent(file)
    }

    /// The title among a Word file's properties. Many are left over from another file or a template: only one with the
    /// words of titles counts, and that only where the text has none.
    private var propertyTitle: String? {
        page[WordDocument.titleProperty].flatMap { PageLines.isTitleLike(Self.folded($0)) ? $0 : nil }
    }

    static func folded(_ text: String) -> String {
        let folded = FoldedText(text)
        return folded.string(of: 0..<folded.count)
    }

    // MARK: Kind

    private func kind(title: String) -> ReportKind {
        if let kind = Self.kind(ofTitle: title) { return kind }
        for line in opening + head {
            if line.holds("委托"), line.holdsAny(["常委会", "常务委员会"]) { return .congressWork }
            if line.holds("代表"), line.holdsAny(["人民政府", "国务院"]), line.holds("报告") { return .governmentWork }
            if line.holds("中央委员会"), line.holds("报告") { return .party }
            if line.holds("法院"), line.holds("报告") { return .court }
            if line.holds("检察院"), line.holds("报告") { return .procuratorate }
        }
        return opening.contains { $0.holdsAny(["人大常委会", "人大工作", "人大常务委员会"]) } ? .congressOverview : .other
    }

    /// The kind that a title tells. A congress's name in it (在某县人大会议上) does not make it the congress's report.
    private static func kind(ofTitle title: String) -> ReportKind? {
        if title.holds("政府工作报告") { return .governmentWork }
        if title.holds("工作报告"), title.holdsAny(["常委会", "常务委员会"]) { return .congressWork }
        if title.holds("党"), title.holdsAny(["全国代表大会", "中央委员会"]) { return .party }
        return ReportKind(title)
    }

    // MARK: Date and source

    /// The date that the page gives beside the text.
    private func publishDate() -> CalendarDate? {
        if let date = page["pubdate"].flatMap({ DateReader.date(in: Self.folded($0)) }) { return date }
        let roles = structure.roles.roles
        for (i, line) in structure.lines.enumerated() where roles[i] == .furniture && line.length <= 80 {
            if let date = DateReader.date(in: line.head) { return date }
        }
        return nil
    }

    /// What stands behind 来源.
    private func source(in text: String) -> String? {
        let lines = structure.lines
        for (i, line) in lines.enumerated() where structure.roles.roles[i] == .furniture && line.length <= 60 {
            guard line.head.holds("来源"), let colon = structure.text.scalars[line.range].firstIndex(of: 0x3A) else {
                continue
            }
            var value = TextLine.trim(colon + 1..<line.range.upperBound, in: structure.text)
            if value.isEmpty, i + 1 < lines.count, lines[i + 1].length <= 30 { value = lines[i + 1].range }
            let end =
                structure.text.scalars[value].firstIndex { $0 == 0x20 || $0 == 0x29 || $0 == 0x3011 }
                ?? value.upperBound
            guard end > value.lowerBound else { continue }
            return text.text(in: structure.text.originalSpan(of: value.lowerBound..<end))
        }
        return nil
    }

    // MARK: Publisher

    private func publisher(title: String, region: Region?, kind: ReportKind) -> String? {
        if region == .nation {
            if (opening + [title]).contains(where: { $0.holds("国务院") }) { return "国务院" }
            if kind == .party { return "中国共产党中央委员会" }
        }
        guard let region else { return nil }
        for line in opening {
            guard line.holds("代表") || line.holds("委托") else { continue }
            if let body = Self.bodies.first(where: { line.holds($0.mark) }) { return region.name + body.name }
        }
        if let body = Self.bodies.first(where: { title.holds($0.mark) && title.holds("报告") }) {
            return region.name + body.name
        }
        switch kind {
        case .governmentWork: return region.name + "人民政府"
        case .congressOverview, .congressWork:
            let says = (opening + head).contains { $0.holdsAny(["人大常委会", "常务委员会"]) }
            return says ? region.name + "人大常委会" : nil
        default: return nil
        }
    }

    /// Bodies that give reports, the more telling mark first.
    private static let bodies: [(mark: String, name: String)] = [
        ("人大常委会", "人大常委会"), ("人民代表大会常务委员会", "人大常委会"), ("人民政府", "人民政府"), ("高级人民法院", "高级人民法院"),
        ("中级人民法院", "中级人民法院"), ("人民法院", "人民法院"), ("人民检察院", "人民检察院"),
    ]
}

/// What kind of report a text is.
public enum ReportKind: UInt8, Hashable, Sendable, CaseIterable {
    case other = 0
    /// 人大常委会工作报告: the standing committee's yearly report to its congress.
    case congressWork = 1
    /// 履职综述, 人大工作综述: an account of a congress's year in the press.
    case congressOverview = 2
    /// 政府工作报告
    case governmentWork = 3
    /// 人民法院工作报告
    case court = 4
    /// 人民检察院工作报告
    case procuratorate = 5
    /// 预算执行情况报告, 财政决算报告
    case budget = 6
    /// 国民经济和社会发展计划报告
    case plan = 7
    /// 统计公报
    case statistics = 8
    /// 党代会报告
    case party = 9

    /// Stable name in files, messages and on the command line.
    public var code: String { Self.names[Int(rawValue)].code }
    public var nameZH: String { Self.names[Int(rawValue)].zh }
    public var nameEN: String { Self.names[Int(rawValue)].en }

    /// By code, Chinese or English name (exactly), else by what a Chinese name contains
    /// (某县人大常委会工作报告); `nil` where nothing fits.
    public init?(_ text: String) {
        if let i = Self.names.firstIndex(where: { $0.code == text || $0.zh == text || $0.en == text }) {
            self.init(rawValue: UInt8(i))
            return
        }
        guard let hit = Self.marks.first(where: { mark in text.contains(mark.0) }) else { return nil }
        self = hit.1
    }

    private static let names: [(code: String, zh: String, en: String)] = [
        ("other", "其他", "other"),
        ("congress-work", "人大常委会工作报告", "congress standing committee work report"),
        ("congress-overview", "人大工作综述", "overview of congress work"),
        ("government-work", "政府工作报告", "government work report"),
        ("court", "法院工作报告", "court work report"),
        ("procuratorate", "检察院工作报告", "procuratorate work report"),
        ("budget", "财政预算报告", "budget report"),
        ("plan", "国民经济和社会发展计划报告", "economic and social development plan report"),
        ("statistics", "统计公报", "statistical communiqué"),
        ("party", "党代会报告", "party congress report"),
    ]

    /// From the more telling mark to the less.
    private static let marks: [(String, ReportKind)] = [
        ("统计公报", .statistics), ("检察院", .procuratorate), ("法院", .court), ("预算", .budget), ("决算", .budget),
        ("发展计划", .plan), ("党代会", .party), ("党代表大会", .party), ("常委会工作报告", .congressWork),
        ("常务委员会工作报告", .congressWork), ("人大工作报告", .congressWork), ("人大常委会报告", .congressWork),
        ("主席团工作报告", .congressWork), ("主席团报告", .congressWork), ("工委工作报告", .congressWork),
        ("人大工作", .congressOverview), ("履职", .congressOverview),
        ("人大", .congressOverview), ("政府工作", .governmentWork),
    ]
}

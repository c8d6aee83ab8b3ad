public import ChineseText
public import ReportModel

/// What an extractor found in one report.
public struct ReportObservations: Hashable, Sendable {
    /// In the order of their spans; links refer to positions in this list.
    public var observations: [Observation]
    /// The documents that the report names in 《》, in order.
    public var documents: [NamedDocument]

    public init(observations: [Observation] = [], documents: [NamedDocument] = []) {
        self.observations = observations
        self.documents = documents
    }
}

/// What kind of document a 《title》 names.
public enum NamedDocumentKind: UInt8, Hashable, Sendable, CaseIterable {
    case other = 0
    /// 法
    case law = 1
    /// 条例, 规定 of a congress
    case regulation = 2
    /// 规划, 计划, 方案
    case plan = 3
    /// 决定, 决议
    case decision = 4
    /// 办法, 规则, 制度
    case rules = 5
    /// 意见, 通知
    case opinion = 6
    /// 报告, 公报, 白皮书
    case report = 7

    /// `other`, `law`, `regulation`, `plan`, `decision`, `rules`, `opinion`, `report`.
    public var code: String {
        ["other", "law", "regulation", "plan", "decision", "rules", "opinion", "report"][Int(rawValue)]
    }
    public var nameZH: String {
        ["其他", "法律", "法规", "规划", "决定决议", "规章制度", "意见通知", "报告"][Int(rawValue)]
    }
}

/// What was done with a named document.
public enum DocumentAct: UInt8, Hashable, Sendable, CaseIterable, Comparable {
    case enacted = 0
    case amended = 1
    case repealed = 2
    case inspected = 3
    case publicised = 4
    case deliberated = 5
    case implemented = 6

    public var code: String {
        ["enacted", "amended", "repealed", "inspected", "publicised", "deliberated", "implemented"][Int(rawValue)]
    }
    public var nameZH: String { ["制定", "修改", "废止", "执法检查", "宣传学习", "审议", "贯彻实施"][Int(rawValue)] }

    public static func < (a: DocumentAct, b: DocumentAct) -> Bool { a.rawValue < b.rawValue }
}

/// A document that a report names in 《》.
public struct NamedDocument: Hashable, Sendable {
    /// The title without its marks.
    public var span: ByteSpan
    /// The text of `span`; 则 that character recognition read as 那么 is put right.
    public var title: String
    public var kind: NamedDocumentKind
    /// In the order of `DocumentAct`; empty where the sentence tells none.
    public var acts: [DocumentAct]

    public init(span: ByteSpan, title: String, kind: NamedDocumentKind, acts: [DocumentAct]) {
        self.span = span
        self.title = title
        self.kind = kind
        self.acts = acts
    }
}

import ReportModel
import Testing

@Suite("Names and codes")
struct NameTests {
    @Test func reportKindsAreFoundByAllTheirNames() {
        for kind in ReportKind.allCases {
            #expect(ReportKind(kind.code) == kind)
            #expect(ReportKind(kind.nameZH) == kind)
            #expect(ReportKind(kind.nameEN) == kind)
        }
        #expect(ReportKind("人大工作报告") == .congressWork && ReportKind("乙市人大常委会报告") == .congressWork)
        #expect(ReportKind("甲县人大常委会工作报告") == .congressWork)
        #expect(ReportKind("甲镇人大主席团工作报告") == .congressWork)
        #expect(ReportKind("甲省人民检察院工作报告") == .procuratorate)
        #expect(ReportKind("2030年甲市国民经济和社会发展统计公报") == .statistics)
        #expect(ReportKind("散文") == nil)
    }

    @Test func reportNamesAreOneWord() {
        #expect(ReportID("a-2023")?.rawValue == "a-2023")
        #expect(ReportID("甲县-2023") != nil)
        for wrong in ["", "a b", "a\n", "a\u{200B}b", "\u{3000}", String(repeating: "县", count: 43)] {
            #expect(ReportID(wrong) == nil, "\(wrong.debugDescription)")
        }
        #expect(ReportID(String(repeating: "县", count: 42)) != nil)
    }

    @Test func conceptCodesAreDottedAndLowerCase() {
        #expect(ConceptCode("suggestions.reply_rate") != nil)
        for wrong in ["", "Suggestions", "a-b", "建议", "a b", String(repeating: "a", count: 65)] {
            #expect(ConceptCode(wrong) == nil, "\(wrong)")
        }
    }

    @Test func codesLeadBack() {
        for c in Comparator.allCases { #expect(Comparator(symbol: c.symbol) == c) }
        for k in ObservationKind.allCases {
            #expect(ObservationKind(code: k.code) == k)
            #expect(ObservationKind(code: k.nameZH) == k)
        }
        for n in ObservationNature.allCases {
            #expect(ObservationNature(code: n.code) == n)
            #expect(ObservationNature(code: n.nameZH) == n)
        }
        #expect(Comparator(symbol: "==") == nil)
        #expect(ObservationKind(code: "") == nil)
    }
}

import ReportMessages
import Testing

@Suite("Enums hold numbers they don't know")
struct OpenEnumTests {
    @Test(arguments: MessageCatalog.enums.indices)
    func everyCaseHasItsNumberAndName(index: Int) {
        func check<Value: OpenEnum>(_ type: Value.Type) {
            #expect(!type.allCases.isEmpty)
            #expect(Set(type.allCases.map(\.rawValue)).count == type.allCases.count)
            for value in type.allCases {
                #expect(Value(rawValue: value.rawValue) == value)
                #expect(Value(protoName: value.description) == value)
            }
            let unknown = Value(rawValue: 1_000_000)
            #expect(unknown.rawValue == 1_000_000)
            #expect(unknown.description == "1000000")
            #expect(!type.allCases.contains(unknown))
            #expect(Value(protoName: "1000000") == nil)
        }
        check(MessageCatalog.enums[index])
    }

    @Test func namesAreThoseOfTheProtos() {
        #expect(ReportKind.court.description == "REPORT_KIND_COURT")
        #expect(FigureComparator.atLeast.rawValue == 2)
        #expect(StatusCode.internal.rawValue == 13)
        #expect(HealthState(rawValue: 99) == .unrecognized(99))
    }
}

import Foundation
import TestSupport
import Testing

@testable import gongbao

@Suite struct JSONTextTests {
    private typealias Member = MachineValue.Member

    @Test func keepsTheOrderOfMembers() {
        let value = MachineValue.object([
            Member("zeta", .integer(1)), Member("alpha", .strings(["甲", "乙"])), Member("empty", .array([])),
            Member("rows", .array([.object([Member("value", .decimal("0.30"))])])), Member("none", .null),
        ])
        #expect(
            JSONText.compact(value)
                == #"{"zeta":1,"alpha":["甲","乙"],"empty":[],"rows":[{"value":0.30}],"none":null}"#)
        #expect(
            JSONText.indented(value) == """
                {
                  "zeta": 1,
                  "alpha": ["甲", "乙"],
                  "empty": [],
                  "rows": [
                    {"value": 0.30}
                  ],
                  "none": null
                }
                """)
    }

    @Test(arguments: 0..<100 as Range<UInt64>)
    func stringsComeBackFromFoundation(seed: UInt64) throws {
        var random = SeededGenerator(seed)
        let scalars = (0..<40).compactMap { _ in
            Unicode.Scalar(UInt32.random(in: 0...(Bool.random(using: &random) ? 0xA0 : 0x1_F900), using: &random))
        }
        let text = String(String.UnicodeScalarView(scalars))
        for json in [JSONText.compact(.strings([text])), JSONText.indented(.strings([text]))] {
            let back = try JSONDecoder().decode([String].self, from: Data(json.utf8))
            #expect(Array(back[0].unicodeScalars) == scalars, "seed \(seed)")
            #expect(!json.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) })
        }
    }

    @Test(arguments: [
        ("0", true), ("-1.50", true), ("1e9", true), ("1E-7", true), ("12600000", true), ("", false), ("01", false),
        ("1.", false), (".5", false), ("+1", false), ("1,000", false), ("NaN", false), ("一", false), ("1 ", false),
        ("-", false),
    ])
    func knowsNumbers(text: String, isNumber: Bool) {
        #expect(MachineValue.isJSONNumber(text) == isNumber)
    }

    @Test func numbersThatAreNoneBecomeTextOrNull() {
        #expect(
            JSONText.compact(.array([.decimal(""), .decimal("x"), .double(.nan), .double(0.5), .double(3)]))
                == #"[null,"x",null,0.5,3]"#)
    }
}

@Suite struct SeparatedTextTests {
    private let records = MachineRecords(
        name: "figures", columns: ["name", "region.code", "flags", "missing"],
        rows: [
            .object([
                .init("name", .string("say \"hi\", twice\nor thrice")),
                .init("region", .object([.init("code", .integer(410323))])), .init("flags", .strings(["a", "b"])),
            ]),
            .object([
                .init("name", .string("tab\there \\ \u{1B}[1m")), .init("region", .null), .init("flags", .array([])),
            ]),
        ])

    @Test func csvFollowsRFC4180() {
        #expect(
            SeparatedText.csv(records) == [
                "name,region_code,flags,missing\r\n",
                "\"say \"\"hi\"\", twice\nor thrice\",410323,a; b,\r\n",
                "tab\there \\ \u{FFFD}[1m,,,\r\n",
            ])
    }

    @Test func tsvEscapes() {
        #expect(
            SeparatedText.tsv(records) == [
                "name\tregion_code\tflags\tmissing\n",
                "say \"hi\", twice\\nor thrice\t410323\ta; b\t\n",
                "tab\\there \\\\ \u{FFFD}[1m\t\t\t\n",
            ])
    }
}

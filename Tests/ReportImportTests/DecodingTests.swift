import Testing

@testable import ReportImport

@Suite struct DecodingTests {
    @Test func readsUTF8() throws {
        let decoded = try DecodedText(Array("报告".utf8))
        #expect(decoded.text == "报告")
    }
}

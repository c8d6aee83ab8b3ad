import LoadGenerator
import ReportMessages
import Testing

@testable import GongbaoBench

@Suite struct RPCWorkloadTests {
    @Test func searchesThatDifferAllDiffer() throws {
        let many = try #require(try RPCWorkload.all.first { $0.name.hasPrefix("search-many") })
        #expect(Set(many.mix.entries.map(\.call.body)).count == many.mix.entries.count)
        #expect(many.mix.entries.count > 10_000)
        let request = try SearchRequest.decode(many.mix.entries[0].call.body)
        #expect(request.page?.limit == 8)
    }

    @Test func namesAreUnique() throws {
        let names = try RPCWorkload.all.map(\.name)
        #expect(Set(names).count == names.count)
    }
}

import ChineseText
import Foundation
import ReportModel
import Testing

@testable import GongbaoBench

@Suite struct IndicatorWorkloadTests {
    private static let header = "report region province concept year kind unit comparator value"

    private func table(_ rows: [String], threads: Int = 1) throws -> IndicatorTable {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("figures-\(UUID().uuidString).tsv")
        defer { try? FileManager.default.removeItem(at: url) }
        let lines = ([Self.header] + rows).map { $0.split(separator: " ").joined(separator: "\t") + "\n" }
        try Data(lines.joined().utf8).write(to: url)
        return try IndicatorTable(path: url.path, threads: threads)
    }

    /// Counted by hand: concept 3 stands in region 8 (province 1) and 9 (province 2).
    private static let rows = [
        "0 8 1 3 2020 2 5 0 10.50", "0 8 1 3 2019 2 5 1 4.00", "0 8 1 4 2020 2 5 0 7.00",
        "1 9 2 3 2020 1 6 0 30.00", "2 9 2 3 2020 2 6 4 20.00",
    ]

    @Test(
        arguments: [
            ("lookup\t3\t8", [[2019, 4, 5, 1, 2, 0], [2020, 10.5, 5, 0, 2, 0]]),
            ("lookup\t3\t77", []),
            ("rank\t3\t2020", [[9, 30, 1], [9, 20, 2], [8, 10.5, 0]]),
            ("group_province\t3\t2020", [[1, 1, 10.5, 10.5, 10.5, 10.5], [2, 2, 25, 20, 30, 25]]),
            ("series\t3\t9\t8", [[9, 2020, 25, 2], [8, 2019, 4, 1], [8, 2020, 10.5, 1]]),
            ("count_region\t8", [[3, 2], [4, 1]]),
            ("range\t2\t7.00\t20.00", [[3], [7, 0, 8, 4], [10.5, 0, 8, 3], [20, 2, 9, 3]]),
            ("full", [[2019, 1, 1, 4, 4, 4], [2020, 1, 2, 8.75, 7, 10.5], [2020, 2, 2, 25, 20, 30]]),
        ] as [(String, [[Double]])])
    func answersAsCountedByHand(question: String, expected: [[Double]]) throws {
        // More threads than reports leave some with nothing to read.
        for threads in [1, 2, 3, 7] {
            let table = try table(Self.rows, threads: threads)
            #expect(table.rowCount == 5)
            let workload = try IndicatorWorkload(lines: [question[...]], regions: table.regions)
            let query = try #require(workload.classes.first?.1.first)
            #expect(workload.numbers(of: IndicatorWorkload.answer(query, from: table.snapshot)) == expected)
        }
    }

    @Test(arguments: 1...4) func brokenRowsAreToldByTheirLine(threads: Int) throws {
        let error = #expect(throws: (any Error).self) {
            try table(Self.rows + ["3 9 2 3 2020 2 5 0 x"], threads: threads)
        }
        #expect("\(try #require(error))".contains("line 7"))
    }

    @Test(arguments: [
        "0 8 1 3 2020 2 5 0", "0 8 1 3 2020 2 5 0 x", "0 8 1 3 2020 2 5 9 1.00", "0 8 1 3 0 2 5 0 1.00",
        "99999999999 8 1 3 2020 2 5 0 1.00", "0 8 1 3 2020 77 5 0 1.00", "0 8 99999 3 2020 2 5 0 1.00",
    ])
    func refusesBrokenRows(row: String) {
        #expect(throws: (any Error).self) { try table([row]) }
    }

    @Test(arguments: ["lookup\t3", "range\t2\tx\t5", "range\t99\t1\t5", "median\t3", "rank\tx\t2020"])
    func refusesBrokenQuestions(line: String) {
        #expect(throws: (any Error).self) { try IndicatorWorkload(lines: [line[...]], regions: [:]) }
    }
}

import ArgumentParser
import LoadGenerator

struct LoadCompareCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Set two results beside one another, with confidence.",
        discussion: """
            Both are files written by 'gongbao load --out', of runs that made the same calls. What is compared are the seconds \
            of each run: the median of the answers in a second, of its p50 and of its p99, which are not those of the run as a \
            whole. The interval is that of the ratio, with 95 % confidence.

            Exit status: 0 no worse, 1 worse by more than chance, 2 not comparable.

            Examples:
              gongbao load compare before.json after.json
            """)

    @Argument(help: ArgumentHelp("The result before.", valueName: "before"))
    var before: String

    @Argument(help: ArgumentHelp("The result after.", valueName: "after"))
    var after: String

    @OptionGroup var shared: SharedOptions

    func run() async throws {
        let session = try Session(shared)
        let (first, second) = (try LoadFile.result(before), try LoadFile.result(after))
        if let problem = LoadComparison.problem(first, second) {
            throw CommandFailure(status: .usage, message: problem)
        }
        let comparison = LoadComparison(first, second)
        guard !comparison.rows.isEmpty else {
            throw CommandFailure(
                status: .usage, message: "The two runs can't be compared: one has too few seconds with answers.")
        }
        try session.present(Self.answer(comparison, session.language))
        if comparison.rows.contains(where: \.isWorse) { throw ExitCode(ExitStatus.nothingFound.rawValue) }
    }

    static func answer(_ comparison: LoadComparison, _ language: Language) -> Answer {
        let table = TextTable(
            columns: [
                .words(Label("median second", "每秒中位数")(language)), .number(Label("before", "之前")(language)),
                .number(Label("after", "之后")(language)), .number(Label("ratio", "比值")(language)),
                .number(Label("95 %", "95 % 区间")(language)), .words(Label("verdict", "结论")(language)),
            ],
            rows: comparison.rows.map { row in
                let amount = { (value: Double) in
                    row.isRate
                        ? NumberText.rounded(value, places: 1) + "/s" : NumberText.duration(nanoseconds: UInt64(value))
                }
                let interval = "\(NumberText.rounded(row.low, places: 3))–\(NumberText.rounded(row.high, places: 3))"
                return [
                    row.isRate ? Label("answers", "成功")(language) : row.name, amount(row.before), amount(row.after),
                    NumberText.rounded(row.ratio, places: 3), interval,
                    verdict(row)(language),
                ].map { StyledText($0) }
            })
        let columns = ["name", "before", "after", "ratio", "low", "high", "worse"]
        let records = comparison.rows.map { row in
            MachineValue.object([
                .init("name", .string(row.name)), .init("before", .double(row.before)),
                .init("after", .double(row.after)), .init("ratio", .double(row.ratio)), .init("low", .double(row.low)),
                .init("high", .double(row.high)), .init("worse", .bool(row.isWorse)),
            ])
        }
        return Answer(
            parts: [.table(table)], records: MachineRecords(name: "rows", columns: columns, rows: records),
            members: [.init("measure", .string("median over the seconds of a run"))], notices: comparison.notices,
            isFound: true)
    }

    private static func verdict(_ row: LoadComparison.Row) -> Label {
        if !row.isSignificant { return Label("no difference shown", "未见差异") }
        return row.isWorse ? Label("worse", "变差") : Label("better", "变好")
    }
}

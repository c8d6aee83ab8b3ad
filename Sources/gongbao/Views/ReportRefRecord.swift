import ReportMessages

extension ReportRef {
    /// For programs.
    var members: [MachineValue.Member] {
        [
            .init("id", .string(id)), .init("title", .text(title)), .init("region", RegionRecord.value(region)),
            .init("period", .text(periodCovered)), .init("kind", .string(kind.code)),
            .init("year_delivered", yearDelivered == 0 ? .null : .integer(yearDelivered)),
            .init("publish_date", .text(publishDate)), .init("version", .integer(version)),
        ]
    }

    static let recordColumns = [
        "id", "title", "region.code", "region.name", "period", "kind", "year_delivered", "publish_date", "version",
    ]

    /// The title, else the ID.
    var heading: String { title.isEmpty ? id : title }

    /// `临河县 · 2023 · 人大常委会工作报告 · linhe-2023`.
    func facts(_ language: Language) -> String {
        [region?.name ?? "", PeriodText.text(periodCovered), kind.word(language), id].filter { !$0.isEmpty }
            .joined(separator: " · ")
    }
}

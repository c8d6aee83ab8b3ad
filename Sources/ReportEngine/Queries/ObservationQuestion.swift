import ReportModel

extension ObservationRequest {
    /// What is asked, whatever the page: a list goes on by the same question alone. The same in every process.
    var question: UInt64 {
        var name = Fingerprint()
        let lists: [[String]] = [
            [order.rawValue, filter.text, filter.name, filter.agent], filter.concepts, filter.regions,
            filter.reportIDs, filter.units.sorted(), Self.codes(filter.kinds), Self.codes(filter.natures),
            Self.codes(filter.comparators), Self.codes(filter.flags), Self.codes(filter.reportKinds),
            [
                filter.level.map { "\($0.rawValue)" }, filter.years.map { "\($0)" },
                filter.minimumValue.map { "\($0)" }, filter.maximumValue.map { "\($0)" },
                filter.excludesSuspect ? "trusted" : nil, filter.periods.map { "\($0)" },
                filter.conditions.map { "\($0)" },
            ].map { $0 ?? "" },
        ]
        for list in lists {
            name.add(UInt64(list.count))
            for text in list { name.add(text.utf8) }
        }
        return name.value
    }

    /// In an order that does not depend on the set's.
    private static func codes<Choice: RawRepresentable>(_ choices: Set<Choice>) -> [String]
    where Choice.RawValue: BinaryInteger { choices.map { "\($0.rawValue)" }.sorted() }
}

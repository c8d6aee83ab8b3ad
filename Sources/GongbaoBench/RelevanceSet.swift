import ArgumentParser
import Foundation

/// Queries with reports that were judged by people.
struct RelevanceSet {
    struct Judged: Equatable {
        /// Which reports are searched: `samples` or `corpus`.
        var collection: String
        var query: String
        /// By report ID: 3 answers the query, 2 is about it, 1 touches it; what is not named, 0.
        var grades: [String: Int]
    }

    private(set) var queries: [Judged] = []

    /// Lines of collection, query and `ID:grade` parted by spaces; the columns by tabs, lines with `#` left out, then a head.
    init(_ text: String) throws {
        let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
        for line in lines.dropFirst() {
            let fields = line.split(separator: "\t").map(String.init)
            guard fields.count == 3 else { throw ValidationError("three columns expected in '\(line)'") }
            var grades: [String: Int] = [:]
            for part in fields[2].split(separator: " ") {
                let pair = part.split(separator: ":")
                guard pair.count == 2, let grade = Int(pair[1]), (1...3).contains(grade) else {
                    throw ValidationError("'\(part)' is no ID with a grade from 1 to 3")
                }
                grades[String(pair[0])] = grade
            }
            queries.append(Judged(collection: fields[0], query: fields[1], grades: grades))
        }
    }

    /// Normalized discounted cumulative gain of the first ten (Järvelin and Kekäläinen, "Cumulated gain-based evaluation of
    /// IR techniques", 2002), gains 2^grade - 1: 1 where the best reports stand first.
    static func nDCG(_ found: [String], _ grades: [String: Int]) -> Double {
        func gain(_ grades: some Sequence<Int>) -> Double {
            zip(0..., grades.prefix(10)).reduce(0) { $0 + (pow(2, Double($1.1)) - 1) / log2(Double($1.0) + 2) }
        }
        let ideal = gain(grades.values.sorted(by: >))
        return ideal == 0 ? 0 : gain(found.prefix(10).map { grades[$0] ?? 0 }) / ideal
    }
}

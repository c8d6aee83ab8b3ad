import ReportModel

extension IndicatorSnapshot {
    /// The groups to which some reports' figures belong.
    func jumpGroups(of figures: [ReportFigures]) -> Set<JumpGroup> {
        var groups: Set<JumpGroup> = []
        for report in figures {
            for observation in report.observations where observation.kind == .level {
                if let concept = observation.concept, let region = observation.region {
                    groups.insert(JumpGroup(concept: concept, place: PlaceKey(region)))
                }
            }
        }
        return groups
    }

    /// The groups to which the figures held of some reports belong.
    func jumpGroups(ofReports ids: some Sequence<ReportID>) -> Set<JumpGroup> {
        var groups: Set<JumpGroup> = []
        for id in ids {
            for observation in observations(of: id) where observation.kind == .level {
                if let concept = observation.concept, let region = observation.region {
                    groups.insert(JumpGroup(concept: concept, place: PlaceKey(region)))
                }
            }
        }
        return groups
    }

    /// Marks which figures jump, looking at all of them.
    mutating func markAllJumps() {
        var groups: Set<JumpGroup> = []
        for live in segments {
            let columns = live.columns
            for (i, concept) in columns.concepts.enumerated() {
                var start = columns.rows(ofConcept: i).lowerBound
                while start < columns.rows(ofConcept: i).upperBound {
                    let end = columns.endOfPlace(from: start, in: columns.rows(ofConcept: i))
                    // Where all figures stand in one segment, amounts near each other need no closer look.
                    if segments.count > 1 || columns.mayJump(start..<end), let region = columns.region(atRow: start) {
                        groups.insert(JumpGroup(concept: concept, place: PlaceKey(region)))
                    }
                    start = end
                }
            }
        }
        markJumps(touching: groups)
    }

    /// Marks anew which figures jump against other periods, after the figures of `touched` have changed. Groups in which
    /// something jumped are looked at again too, since their rows may have moved.
    ///
    /// - Complexity: O(n log n) for the figures of these groups.
    mutating func markJumps(touching touched: Set<JumpGroup>) {
        for i in segments.indices where !segments[i].jumpRows.isEmpty { segments[i].jumpRows = [] }
        var jumping: Set<JumpGroup> = []
        for group in touched.union(groupsWithJumps) {
            var finder = JumpFinder()
            for (i, live) in segments.enumerated() {
                for row in live.columns.rows(of: group) where !live.isDead(row: row) {
                    finder.add(live.columns, segment: i, row: row)
                }
            }
            for jump in finder.jumps() {
                segments[jump.segment].jumpRows.insert(UInt32(jump.row))
                jumping.insert(group)
            }
        }
        groupsWithJumps = jumping
    }
}

extension ColumnSegment {
    /// Behind the rows from `start` on that are on one place; divisions of one code count as one.
    fileprivate func endOfPlace(from start: Int, in rows: Range<Int>) -> Int {
        let first = place[start]
        var row = start + 1
        while row < rows.upperBound {
            let next = place[row]
            if next != first {
                guard first != Self.none, next != Self.none, placeCodes[Int(next)] == placeCodes[Int(first)],
                    placeCodes[Int(first)] != .max
                else { break }
            }
            row += 1
        }
        return row
    }

    /// Whether the amounts of some rows lie so far apart that one of them may jump.
    fileprivate func mayJump(_ rows: Range<Int>) -> Bool {
        guard rows.count > 1 else { return false }
        var least = Double.infinity
        var greatest = 0.0
        for row in rows where PackedTraits(rawValue: traits[row]).kind == .level && coefficients.narrow[row] != 0 {
            let magnitude = abs(nearestDouble(atRow: row))
            least = min(least, magnitude)
            greatest = max(greatest, magnitude)
        }
        // A little room for rounding.
        return greatest >= 0.99 * JumpFinder.factor * least
    }

    /// The rows of a concept at a place, which stand side by side.
    fileprivate func rows(of group: JumpGroup) -> Range<Int> {
        guard let concept = position(of: group.concept) else { return 0..<0 }
        let first = places.firstIndexInSorted { PlaceKey($0) < group.place }
        let end = places.firstIndexInSorted { !(group.place < PlaceKey($0)) }
        guard first < end else { return 0..<0 }
        let rows = rows(ofConcept: concept)
        func bound(_ limit: Int) -> Int {
            var low = rows.lowerBound
            var high = rows.upperBound
            while low < high {
                let middle = (low + high) / 2
                if place[middle] < UInt32(limit) { low = middle + 1 } else { high = middle }
            }
            return low
        }
        return bound(first)..<bound(end)
    }
}

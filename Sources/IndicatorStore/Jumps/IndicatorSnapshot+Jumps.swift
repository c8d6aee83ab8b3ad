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
                var last = ColumnSegment.none
                for row in columns.rows(ofConcept: i) where columns.place[row] != last {
                    last = columns.place[row]
                    guard let region = columns.region(atRow: row) else { continue }
                    groups.insert(JumpGroup(concept: concept, place: PlaceKey(region)))
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

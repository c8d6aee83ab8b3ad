/// How bars and points look by how exactly their values are stated.
extension SVGPicture {
    /// A bar from the zero line to a value: solid where exact; with an open, hatched continuation where more; hatched at its
    /// end where less; with a dashed outline where about.
    mutating func bar(
        from zero: Double, to end: Double, y: Double, height: Double, mark: ComparatorMark, color: String
    ) {
        let forward = end >= zero ? 1.0 : -1.0
        let length = max(1, abs(end - zero))
        func part(_ from: Double, _ to: Double, _ fill: String, stroke: String? = nil, isDashed: Bool = false) {
            let (a, b) = (zero + forward * from, zero + forward * to)
            rectangle(
                x: min(a, b), y: y, width: abs(b - a), height: height, fill: fill, stroke: stroke, isDashed: isDashed)
        }
        let tail = min(18, length)
        switch mark {
        case .equal: part(0, length, color)
        case .greater, .atLeast:
            part(0, length, color)
            part(length, length + 14, hatching(color))
            if mark == .greater { edge(zero + forward * (length + 20), y, height, forward, color) }
        case .less, .atMost:
            part(0, length - tail, color)
            part(length - tail, length, hatching(color), stroke: mark == .atMost ? color : nil)
        case .about:
            part(0, length - tail, color)
            part(length - tail, length + 8, "#ffffff", stroke: color, isDashed: true)
        }
    }

    /// A chevron that points on.
    private mutating func edge(_ x: Double, _ y: Double, _ height: Double, _ forward: Double, _ color: String) {
        line(
            [(x - 4 * forward, y), (x, y + height / 2), (x - 4 * forward, y + height)], color: color, width: 2)
    }

    /// A point of a line: a disc where exact, a triangle up or down for bounds (open where the bound itself counts), a ring
    /// for about.
    mutating func mark(_ mark: ComparatorMark, x: Double, y: Double, color: String) {
        let up = [(x, y - 5.5), (x + 5.5, y + 4), (x - 5.5, y + 4)]
        let down = [(x, y + 5.5), (x + 5.5, y - 4), (x - 5.5, y - 4)]
        switch mark {
        case .equal: circle(x: x, y: y, radius: 4, fill: color, stroke: color)
        case .about: circle(x: x, y: y, radius: 4, fill: "#ffffff", stroke: color)
        case .greater: shape(up, fill: color, stroke: color)
        case .atLeast: shape(up, fill: "#ffffff", stroke: color)
        case .less: shape(down, fill: color, stroke: color)
        case .atMost: shape(down, fill: "#ffffff", stroke: color)
        }
    }
}

/// A field of characters to draw on: in braille two dots wide and four high for each character, plain one each.
struct TextCanvas {
    let columns: Int
    let rows: Int
    let glyphs: DrawingGlyphs
    private var dots: [UInt8]
    private var signs: [String?]
    private var owners: [Int]

    init(columns: Int, rows: Int, glyphs: DrawingGlyphs) {
        self.columns = columns
        self.rows = rows
        self.glyphs = glyphs
        dots = Array(repeating: 0, count: columns * rows)
        signs = Array(repeating: nil, count: columns * rows)
        owners = Array(repeating: 0, count: columns * rows)
    }

    private var across: Int { glyphs == .blocks ? 2 : 1 }
    private var down: Int { glyphs == .blocks ? 4 : 1 }

    /// The dot at a part of the width, from the left.
    func x(_ part: Double) -> Int { Int((part * Double(columns * across - 1)).rounded()) }
    /// The dot at a part of the height, from below.
    func y(_ part: Double) -> Int { Int(((1 - part) * Double(rows * down - 1)).rounded()) }

    /// A straight line (Bresenham). Lines of other numbers leave out other dots, so that they differ without colour.
    mutating func line(from a: (x: Int, y: Int), to b: (x: Int, y: Int), _ number: Int) {
        let (width, height) = (abs(b.x - a.x), abs(b.y - a.y))
        let (right, below) = (a.x < b.x ? 1 : -1, a.y < b.y ? 1 : -1)
        var (x, y, error) = (a.x, a.y, width - height)
        var step = 0
        let pattern = Self.patterns[number % Self.patterns.count]
        while true {
            if pattern[step % pattern.count] { dot(x, y, number) }
            if x == b.x, y == b.y { return }
            let twice = 2 * error
            if twice > -height {
                error -= height
                x += right
            }
            if twice < width {
                error += width
                y += below
            }
            step += 1
        }
    }

    private static let patterns = [
        [true], [true, true, false, false], [true, false, false], [true, true, true, true, false, false],
    ]

    private mutating func dot(_ x: Int, _ y: Int, _ number: Int) {
        guard let cell = cell(x, y) else { return }
        if glyphs == .plain {
            if signs[cell] == nil { signs[cell] = String(UnicodeScalar(UInt8(0x61 + number % 26))) }
        } else {
            dots[cell] |= Self.bits[(y % 4) * 2 + x % 2]
        }
        owners[cell] = number
    }

    /// A whole character.
    mutating func put(_ sign: String, at dot: (x: Int, y: Int), _ number: Int) {
        guard let cell = cell(dot.x, dot.y) else { return }
        signs[cell] = sign
        owners[cell] = number
    }

    private func cell(_ x: Int, _ y: Int) -> Int? {
        let (column, row) = (x / across, y / down)
        guard x >= 0, y >= 0, column < columns, row < rows else { return nil }
        return row * columns + column
    }

    func line(_ row: Int) -> StyledText {
        var text = StyledText()
        var run = (signs: "", style: TextStyle.plain)
        for column in 0..<columns {
            let cell = row * columns + column
            var sign = signs[cell]
            if sign == nil, dots[cell] != 0, let scalar = UnicodeScalar(0x2800 + UInt32(dots[cell])) {
                sign = String(Character(scalar))
            }
            let style = sign == nil ? run.style : .line(owners[cell])
            if style != run.style {
                text.append(run.signs, run.style)
                run = ("", style)
            }
            run.signs += sign ?? " "
        }
        text.append(run.signs, run.style)
        return text
    }

    /// Braille dots by row and column (Unicode chapter 21.1).
    private static let bits: [UInt8] = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80]
}

/// Values with the provinces they are on, as they come.
struct ProvinceValues {
    private var provinces: [UInt8] = []
    private var values: [Double] = []

    private static let blockLength = 256

    /// Adds rows of a segment; those on the nation and on places without a code are left out.
    mutating func add(_ rows: ArraySlice<UInt32>, of columns: ColumnSegment) {
        provinces.reserveCapacity(provinces.count + rows.count)
        values.reserveCapacity(values.count + rows.count)
        // Rows lie far apart. So what is needed of them is fetched block by block, in loops that do nothing else: then
        // many are on their way from memory at once.
        var places = [UInt32](repeating: 0, count: Self.blockLength)
        var coefficients = [Int32](repeating: 0, count: Self.blockLength)
        var exponents = [Int8](repeating: 0, count: Self.blockLength)
        var start = rows.startIndex
        while start < rows.endIndex {
            let block = rows[start..<min(rows.endIndex, start + Self.blockLength)]
            Self.fetch(columns.place, at: block, into: &places)
            Self.fetch(columns.coefficients.narrow, at: block, into: &coefficients)
            Self.fetch(columns.exponent, at: block, into: &exponents)
            for (i, row) in block.enumerated() where places[i] != ColumnSegment.none {
                let province = columns.placeProvinces[Int(places[i])]
                guard province != 0 else { continue }
                provinces.append(province)
                values.append(
                    coefficients[i] == CoefficientColumn.isWide
                        ? columns.nearestDouble(atRow: Int(row))
                        : ValueOrders.nearestDouble(Int64(coefficients[i]), exponents[i]))
            }
            start = block.endIndex
        }
    }

    private static func fetch<Number: BitwiseCopyable>(
        _ column: [Number], at rows: ArraySlice<UInt32>, into block: inout [Number]
    ) {
        let column = column.span
        let rows = rows.span
        var block = block.mutableSpan
        for i in rows.indices { block[i] = column[Int(rows[i])] }
    }

    /// The values province by province, each in the order in which they came or, where that is none, lowest first, with
    /// where those of each of the numbers 0..<256 start, and the end.
    consuming func byProvince(sorted needsSorting: Bool) -> (starts: [Int], values: [Double]) {
        var starts = [Int](repeating: 0, count: 257)
        for province in provinces { starts[Int(province) + 1] += 1 }
        for i in 1..<starts.count { starts[i] += starts[i - 1] }
        var next = starts
        var grouped = [Double](repeating: 0, count: values.count)
        for i in values.indices {
            let province = Int(provinces[i])
            grouped[next[province]] = values[i]
            next[province] += 1
        }
        if needsSorting {
            for province in 0..<256 { grouped[starts[province]..<starts[province + 1]].sort() }
        }
        return (starts, grouped)
    }
}

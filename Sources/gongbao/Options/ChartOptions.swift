import ArgumentParser

/// Whether to draw.
struct ChartOptions: ParsableArguments {
    @Flag(
        inversion: .prefixedNo,
        help: "Draw beside the numbers. (default: in a terminal; plain characters elsewhere and with TERM=dumb)")
    var chart: Bool?
}

import ArgumentParser
import Glibc

/// Whether and where to draw.
struct ChartOptions: ParsableArguments {
    @Flag(
        inversion: .prefixedNo,
        help: "Draw beside the numbers. (default: in a terminal; plain characters elsewhere and with TERM=dumb)")
    var chart: Bool?

    @Option(help: ArgumentHelp("Write a drawing to this file, as SVG.", valueName: "file"))
    var svg: String?

    func choice(_ session: Session) -> DrawingChoice { DrawingChoice(chart, session.surroundings) }

    /// Writes the drawing where it is wanted.
    ///
    /// - Parameter picture: Makes it; `nil` where there is nothing to draw.
    /// - Throws: `CommandFailure` where the file can't be written.
    func write(_ picture: () -> String?) throws {
        guard let svg else { return }
        guard let text = picture() else {
            Talk.note("nothing to draw; \(svg) was not written")
            return
        }
        let descriptor = open(svg, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw CommandFailure(status: .usage, message: "--svg: can't write \(svg): \(SystemText.error(errno)).")
        }
        defer { close(descriptor) }
        var writer = DescriptorWriter(descriptor)
        do {
            try writer.write(text)
            try writer.flush()
        } catch {
            throw CommandFailure(status: .usage, message: "--svg: writing \(svg) failed: \(SystemText.error(errno)).")
        }
    }
}

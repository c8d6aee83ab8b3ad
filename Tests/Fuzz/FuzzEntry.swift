import Glibc
import TestSupport

/// What libFuzzer calls, again and again. FUZZ_INPUT says what an input is: `wire` (without it), `text`, `word`,
/// `query` or `index`.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let input = UnsafeRawBufferPointer(start: start, count: count)
    switch kind {
    case "text": FuzzText.run(input)
    case "word": FuzzText.runWord(input)
    case "query": FuzzQuery.run(input)
    case "index": IndexFileProbe.run(input, in: folder)
    default: FuzzInput.run(input)
    }
    return 0
}

private let kind = getenv("FUZZ_INPUT").map { String(cString: $0) } ?? "wire"
private nonisolated(unsafe) let folder = TemporaryFolder()

private typealias Arguments = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutablePointer<Arguments?>,
    _ callback: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt

/// SwiftPM links executables with `main` = `<module>_main`, so that libFuzzer's own `main` is never called.
@_cdecl("Fuzz_main")
public func fuzzMain(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> CInt {
    var count = count
    var arguments = arguments
    return runDriver(&count, &arguments) { start, count in fuzzOneInput(start, count) }
}

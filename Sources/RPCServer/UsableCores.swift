import FoundationEssentials
import NIOCore

/// The processor cores that this process may use.
public enum UsableCores {
    /// How many there are: at least 1, no more than its control group grants, and only those to which it is bound
    /// (`taskset`), which `System.coreCount` does not see.
    public static let count: Int = {
        let status = FileManager.default.contents(atPath: "/proc/self/status")
        let boundTo = status.flatMap { Self.bound(inStatus: String(decoding: $0, as: UTF8.self)) }
        return max(1, min(boundTo ?? .max, System.coreCount))
    }()

    /// To how many cores a process is bound, by the bit mask in its `status` (proc_pid_status(5)); `nil` without one.
    static func bound(inStatus status: String) -> Int? {
        let label = "Cpus_allowed:"
        guard let line = status.split(separator: "\n").first(where: { $0.hasPrefix(label) }) else { return nil }
        let count = line.dropFirst(label.count).reduce(0) { $0 + ($1.hexDigitValue?.nonzeroBitCount ?? 0) }
        return count > 0 ? count : nil
    }
}

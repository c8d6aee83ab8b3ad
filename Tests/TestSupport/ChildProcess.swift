import CSpawn
import Glibc
import Synchronization

/// A program on its own, begun by posix_spawn(3). Foundation's `Process` lists all open files before it begins one, and reads
/// past the end of the list where they are many, as when all tests run at once.
public final class ChildProcess: Sendable {
    public struct Failure: Error {
        /// What the system says; see errno(3).
        public let code: Int32
        public let program: String
    }

    /// How a program ended.
    public enum Ending: Hashable, Sendable {
        case exited(status: Int32)
        case killed(signal: Int32)
    }

    public let processID: Int32
    private let ending = Mutex<Ending?>(nil)

    /// Begins a program. Of the files that are open here it has none but those named.
    ///
    /// - Parameters:
    ///   - folder: Where it works; this process's own folder if `nil`.
    ///   - input: The file that it reads; nothing if `nil`.
    ///   - output: The file that its standard output is written to, made anew; nothing is kept where this is `nil`.
    ///   - errors: The same for standard error.
    public init(
        _ program: String, _ arguments: [String], environment: [String: String], in folder: String? = nil,
        input: String? = nil, output: String? = nil, errors: String? = nil
    ) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, input ?? "/dev/null", O_RDONLY, 0)
        let create = O_WRONLY | O_CREAT | O_TRUNC
        posix_spawn_file_actions_addopen(&actions, 1, output ?? "/dev/null", create, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, errors ?? "/dev/null", create, 0o600)
        // Above all the sockets of servers in other tests: their ports would stay taken.
        posix_spawn_file_actions_addclosefrom_np(&actions, 3)
        if let folder { posix_spawn_file_actions_addchdir_np(&actions, folder) }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // Signals as a program of one's own has them, whatever this process does with its.
        var none = sigset_t()
        var all = sigset_t()
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        var words = ([program] + arguments).map { strdup($0) } + [nil]
        var variables = environment.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for word in words + variables { free(word) } }
        var process: Int32 = 0
        let code = posix_spawn(&process, program, &actions, &attributes, &words, &variables)
        guard code == 0 else { throw Failure(code: code, program: program) }
        processID = process
    }

    /// How it ended; `nil` while it runs.
    public var end: Ending? { wait(options: WNOHANG) }

    /// Waits for its end.
    public func waitUntilEnd() -> Ending { wait(options: 0) ?? .exited(status: -1) }

    public func signal(_ number: Int32) {
        // Nobody else may have its number once it is waited for.
        ending.withLock { if $0 == nil { kill(processID, number) } }
    }

    private func wait(options: Int32) -> Ending? {
        ending.withLock { ending in
            if ending != nil { return ending }
            var status: Int32 = 0
            var found = waitpid(processID, &status, options)
            while found == -1 && errno == EINTR { found = waitpid(processID, &status, options) }
            guard found == processID else { return nil }
            let signal = status & 0x7F
            ending = signal == 0 ? .exited(status: (status >> 8) & 0xFF) : .killed(signal: signal)
            return ending
        }
    }
}

import Glibc

/// What signals mean to a server that should not end by accident.
enum Signals {
    /// A log reader that has gone, or a file that reached a limit on its size, is an error of that write alone.
    static func ignoreThoseOfWrites() {
        _ = signal(SIGPIPE, SIG_IGN)
        _ = signal(SIGXFSZ, SIG_IGN)
    }

    /// Whoever asks to stop a second time does not want to wait.
    static func letNextStopKill() {
        _ = signal(SIGTERM, SIG_DFL)
        _ = signal(SIGINT, SIG_DFL)
    }
}

public import NIOCore
public import ReportMessages
import WireProtocol

/// The methods that a server answers, each with the way in which its work runs.
///
/// The server knows no messages: a handler gets the bytes of the request and gives the bytes of the answer.
public struct MethodTable: Sendable {
    /// Where the work of a method is done.
    public enum Execution: Hashable, Sendable {
        /// On the event loop, at once. For work under about 100 µs: all other connections of that loop wait meanwhile.
        case inline
        /// On a worker thread; many calls of one read cross over together. For work that is long or blocks.
        case offloaded
        /// On one thread beside the workers, one call of all such methods at a time, in the order of arrival. For work
        /// that excludes itself anyway (a single writer): waiting for its turn, it would keep workers from answering.
        case serial
    }

    /// Does the work of one call.
    ///
    /// Long work polls `CallContext.isCancelled`. A thrown `RPCError` goes to the client as it is; any other error is
    /// logged and becomes INTERNAL without its text.
    public typealias Handler = @Sendable (_ body: ByteBuffer, _ call: CallContext) throws -> ByteBuffer

    /// Does the work of one call with many answers: gives them to `answers` one after another and returns after the
    /// last. Errors are as for `Handler`; those thrown by `send` are thrown on.
    ///
    /// It runs on the workers' threads and holds none of them while `send` waits for the reader. Its task is cancelled
    /// when nobody wants the answers any more: the client cancelled or went away, or the deadline has passed. Work
    /// between two answers that takes long polls `CallContext.isCancelled`.
    public typealias StreamHandler =
        @Sendable (_ body: ByteBuffer, _ call: CallContext, _ answers: AnswerSink<ByteBuffer>) async throws -> Void

    enum Work: Sendable {
        case one(Execution, Handler)
        /// `isEndless` where the answers end only because somebody ends them.
        case many(StreamHandler, isEndless: Bool)
    }

    struct Method: Sendable {
        let name: String
        /// Its place in the order of registration.
        let number: Int
        let work: Work
        let traits: Traits
        let meter: MethodMeter

        var servedAlways: Bool { traits.servedAlways }
        var isUrgent: Bool { traits.isUrgent }
        var isInline: Bool { if case .one(.inline, _) = work { true } else { false } }
        /// Whether its calls tell how busy the workers are: not those that take turns, nor those that last.
        var isMeasured: Bool {
            if case .one(.offloaded, _) = work { !traits.isUrgent && !traits.takesLargeRequests } else { false }
        }
        /// Whether its calls use a core from beginning to end: not those that write, which wait for one another, nor those
        /// that look after the server, which wait for nobody.
        var computes: Bool { traits.role != .ingest && !traits.isUrgent }
        var streams: Bool { if case .many = work { true } else { false } }
    }

    /// What is true of a method beside its work.
    public struct Traits: Sendable {
        /// Who may call it.
        public var role: AccessRole
        /// Whether it is served while the server still starts.
        public var servedAlways: Bool
        /// Whether it goes before other calls and is let in when those are refused: for looking after the server.
        public var isUrgent: Bool
        /// Whether requests may have up to `WireLimits.largeRequestFrameBytes`.
        public var takesLargeRequests: Bool
        /// Whether the same request has the same answer over the same snapshot, so that it may be kept.
        public var isCached: Bool

        public init(
            role: AccessRole = .read, servedAlways: Bool = false, isUrgent: Bool = false,
            takesLargeRequests: Bool = false, isCached: Bool = false
        ) {
            self.role = role
            self.servedAlways = servedAlways
            self.isUrgent = isUrgent
            self.takesLargeRequests = takesLargeRequests
            self.isCached = isCached
        }

        public static let standard = Traits()
    }

    private(set) var methods: [String: Method] = [:]
    private(set) var largeMethods: Set<String> = []

    public init() {}

    /// Adds a method.
    ///
    /// - Parameters:
    ///   - name: Full name, "gongbao.v1.ReportService/Search". A name is registered once.
    public mutating func register(
        _ name: String, _ execution: Execution, _ traits: Traits = .standard, handler: @escaping Handler
    ) {
        add(name, .one(execution, handler), traits)
    }

    /// Adds a method whose calls have many answers.
    ///
    /// - Parameters:
    ///   - name: Full name; a name is registered once.
    ///   - isEndless: Whether calls go on until somebody ends them. A server that drains ends them at once, with
    ///     UNAVAILABLE; others may finish.
    public mutating func registerStream(
        _ name: String, _ traits: Traits = .standard, isEndless: Bool = false, handler: @escaping StreamHandler
    ) {
        precondition(!traits.isCached, "\(name) has many answers")
        add(name, .many(handler, isEndless: isEndless), traits)
    }

    private mutating func add(_ name: String, _ work: Work, _ traits: Traits) {
        precondition(methods[name] == nil, "the method \(name) is registered twice")
        methods[name] = Method(
            name: name, number: methods.count, work: work, traits: traits, meter: MethodMeter(method: name))
        if traits.takesLargeRequests { largeMethods.insert(name) }
    }

    /// Full names of all methods, in alphabetical order.
    public var names: [String] { methods.keys.sorted() }

    /// Who may call a method; `nil` where there is none of that name.
    public func role(of name: String) -> AccessRole? { methods[name]?.traits.role }

    /// What the calls of all methods came to so far, in the order of `names`.
    public var reports: [MethodReport] { names.compactMap { methods[$0]?.meter.report } }

    /// The error for a method that is not there, with those whose names are nearest.
    func unknown(_ name: String) -> RPCError {
        let nearest = NearNames.nearest(to: name, in: names)
        let hint = nearest.first.map { "; did you mean \($0)?" } ?? "."
        return RPCError(
            .unimplemented, "This server has no method \"\(name.prefix(100))\"\(hint)",
            details: [.resource("method", name, candidates: nearest)])
    }
}

/// Names that might have been meant.
enum NearNames {
    /// Up to three candidates, nearest first by edit distance over the part after the slash, then by name. A name so
    /// long that nobody can have meant it has none.
    static func nearest(to name: String, in candidates: [String]) -> [String] {
        guard name.utf8.count <= 128 else { return [] }
        let wanted = lastPart(name)
        return
            candidates
            .map { (distance: distance(wanted, lastPart($0)), name: $0) }
            .sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
            .prefix(3).map(\.name)
    }

    private static func lastPart(_ name: String) -> [UInt8] {
        Array((name.split(separator: "/").last ?? "").lowercased().utf8)
    }

    /// Levenshtein distance in bytes.
    static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
        var row = Array(0...b.count)
        for (i, x) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, y) in b.enumerated() {
                let substituted = diagonal + (x == y ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(substituted, diagonal + 1, row[j] + 1)
            }
        }
        return row[b.count]
    }
}

import Logging
import WireProtocol

/// What can be set. Each has a flag `--<key>` (a limit has `--limit NAME=VALUE`), an environment variable and a line in
/// the configuration file.
struct SettingKey: Hashable {
    let rawValue: String

    static let data = SettingKey("data")
    static let listen = SettingKey("listen")
    static let logLevel = SettingKey("log-level")
    static let logFormat = SettingKey("log-format")
    static let portFile = SettingKey("port-file")
    static let graceSeconds = SettingKey("grace-seconds")
    static let connections = SettingKey("connections")
    static let inFlight = SettingKey("in-flight")
    static let record = SettingKey("record")
    static let tlsCertificate = SettingKey("tls-certificate")
    static let tlsKey = SettingKey("tls-key")
    static let tlsClientCA = SettingKey("tls-client-ca")
    static let tokens = SettingKey("tokens")
    static let anonymousNetwork = SettingKey("allow-anonymous-network")
    static let metricsListen = SettingKey("metrics-listen")

    private static let words: [SettingKey] = [
        .data, .listen, .logLevel, .logFormat, .portFile, .graceSeconds, .connections, .inFlight,
        .record, .tlsCertificate, .tlsKey, .tlsClientCA, .tokens, .anonymousNetwork, .metricsListen,
    ]
    static let allCases = words + LimitName.all.map { .limit($0.name) }

    static func limit(_ name: String) -> SettingKey { SettingKey("limit-" + name) }

    private init(_ rawValue: String) { self.rawValue = rawValue }

    init?(rawValue: String) {
        guard let key = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
        self = key
    }

    /// `GONGBAO_LOG_LEVEL` for `log-level`.
    var environmentName: String {
        "GONGBAO_" + rawValue.uppercased().map { $0 == "-" ? "_" : String($0) }.joined()
    }

    /// The flag, for complaints.
    var flag: String { rawValue.hasPrefix("limit-") ? "--limit \(rawValue.dropFirst(6))" : "--\(rawValue)" }

    /// Which limit it sets; `nil` for what is none.
    var limitName: LimitName? {
        switch self {
        case .connections: LimitName.all.first { $0.name == "connections" }
        case .inFlight: LimitName.all.first { $0.name == "in-flight-total" }
        default: LimitName.all.first { "limit-" + $0.name == rawValue }
        }
    }

    static var list: String { words.map(\.rawValue).joined(separator: ", ") + " and limit-NAME" }
}

/// A setting that can't be used, and where it was made.
struct SettingsError: Error, Equatable, CustomStringConvertible {
    /// `--listen`, `GONGBAO_LISTEN`, `gongbaod.conf:3`.
    var place: String
    var problem: String
    var description: String { "\(place): \(problem)" }
}

/// How log lines look.
enum LogFormat: String, CaseIterable {
    case text, json
}

/// The settings in force: a flag goes before the environment, that before the file, that before the default.
struct Settings: Equatable {
    /// The data folder; `nil` where nobody names one.
    var data: String?
    var listen = ListenAddress.standard
    var logLevel = Logger.Level.info
    var logFormat = LogFormat.text
    /// Where the port is written once connections are taken.
    var portFile: String?
    /// How long calls in flight may go on after a signal to stop.
    var graceSeconds = 30
    var limits = WireLimits.standard
    /// A file in which calls are recorded; `nil` for none.
    var record: String?
    var tlsCertificate: String?
    var tlsKey: String?
    var tlsClientCA: String?
    /// The file of tokens; without one nobody needs any.
    var tokens: String?
    /// Whether clients from other machines may do everything without a token or a certificate.
    var allowsAnonymousNetwork = false
    /// Where `/metrics`, `/healthz` and `/readyz` are; `nil` nowhere.
    var metricsListen: ListenAddress?

    /// - Parameters:
    ///   - flags: Values given on the command line.
    ///   - environment: The whole environment; names that are no setting are passed over, save those of limits.
    ///   - file: The configuration file, where there is one, and its name.
    init(
        flags: [SettingKey: String], environment: [String: String],
        file: (contents: ConfigurationFile, name: String)? = nil
    ) throws(SettingsError) {
        try Self.checkLimitNames(environment)
        for key in SettingKey.allCases {
            if let value = flags[key] {
                try set(key, to: value, place: key.flag)
            } else if let value = environment[key.environmentName], !value.isEmpty {
                try set(key, to: value, place: key.environmentName)
            } else if let file, let entry = file.contents.entries[key] {
                try set(key, to: entry.value, place: "\(file.name):\(entry.line)")
            }
        }
    }

    /// Other programs have no business with `GONGBAO_LIMIT_...`: what is no limit is a slip.
    private static func checkLimitNames(_ environment: [String: String]) throws(SettingsError) {
        let known = Set(SettingKey.allCases.map(\.environmentName))
        let slips = environment.keys.filter { $0.hasPrefix("GONGBAO_LIMIT_") && !known.contains($0) }
        guard let slip = slips.min() else { return }
        throw SettingsError(
            place: slip,
            problem: "There is no such limit. There are: " + LimitName.all.map(\.name).joined(separator: ", ") + ".")
    }

    private mutating func set(_ key: SettingKey, to value: String, place: String) throws(SettingsError) {
        switch key {
        case .data: data = try Self.nonEmpty(value, place)
        case .record: record = try Self.nonEmpty(value, place)
        case .portFile: portFile = try Self.nonEmpty(value, place)
        case .listen: listen = try Self.address(value, place)
        case .metricsListen: metricsListen = try Self.address(value, place)
        case .tlsCertificate: tlsCertificate = try Self.nonEmpty(value, place)
        case .tlsKey: tlsKey = try Self.nonEmpty(value, place)
        case .tlsClientCA: tlsClientCA = try Self.nonEmpty(value, place)
        case .tokens: tokens = try Self.nonEmpty(value, place)
        case .anonymousNetwork:
            guard let flag = Bool(value.lowercased()) else {
                throw SettingsError(place: place, problem: "'\(value)' is neither true nor false.")
            }
            allowsAnonymousNetwork = flag
        case .logLevel:
            guard let level = Logger.Level(rawValue: value.lowercased()) else {
                throw SettingsError(
                    place: place,
                    problem: "There is no log level '\(value)'. There are: "
                        + Logger.Level.allCases.map(\.rawValue).joined(separator: ", ") + ".")
            }
            logLevel = level
        case .logFormat:
            guard let format = LogFormat(rawValue: value.lowercased()) else {
                throw SettingsError(place: place, problem: "There is no log format '\(value)'. There are: text, json.")
            }
            logFormat = format
        case .graceSeconds: graceSeconds = try Self.number(value, in: 0...3_600, place)
        default:
            if let limit = key.limitName { try setLimit(limit, to: value, place) }
        }
    }

    private mutating func setLimit(_ limit: LimitName, to value: String, _ place: String) throws(SettingsError) {
        let number = try Self.number(value, in: limit.allowed, place)
        do throws(WireLimitError) {
            try limit.set(number, in: &limits)
        } catch {
            throw SettingsError(place: place, problem: error.description)
        }
    }

    private static func address(_ value: String, _ place: String) throws(SettingsError) -> ListenAddress {
        guard let address = ListenAddress(value) else {
            throw SettingsError(
                place: place,
                problem: "'\(value)' is not HOST:PORT, such as 127.0.0.1:7171, [::1]:7171 or 0.0.0.0:0.")
        }
        return address
    }

    private static func nonEmpty(_ value: String, _ place: String) throws(SettingsError) -> String {
        if value.isEmpty { throw SettingsError(place: place, problem: "This must not be empty.") }
        return value
    }

    private static func number(
        _ value: String, in range: ClosedRange<Int>, _ place: String
    ) throws(SettingsError) -> Int {
        guard let number = Int(value), range.contains(number) else {
            throw SettingsError(
                place: place,
                problem: "'\(value)' is no whole number from \(range.lowerBound) to \(range.upperBound).")
        }
        return number
    }
}

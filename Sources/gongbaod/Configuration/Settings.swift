import Logging

/// What can be set. Each has a flag `--<key>`, an environment variable and a line in the configuration file.
enum SettingKey: String, CaseIterable {
    case data
    case listen
    case logLevel = "log-level"
    case logFormat = "log-format"
    case portFile = "port-file"
    case graceSeconds = "grace-seconds"
    case connections
    case inFlight = "in-flight"
    case record

    /// `GONGBAO_LOG_LEVEL` for `log-level`.
    var environmentName: String {
        "GONGBAO_" + rawValue.uppercased().map { $0 == "-" ? "_" : String($0) }.joined()
    }

    static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }
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
    /// `nil` takes the server's own limit; so for `inFlight`.
    var connections: Int?
    var inFlight: Int?
    /// A file in which calls are recorded; `nil` for none.
    var record: String?

    /// - Parameters:
    ///   - flags: Values given on the command line.
    ///   - environment: The whole environment; names that are no setting are passed over.
    ///   - file: The configuration file, where there is one, and its name.
    init(
        flags: [SettingKey: String], environment: [String: String],
        file: (contents: ConfigurationFile, name: String)? = nil
    ) throws(SettingsError) {
        for key in SettingKey.allCases {
            if let value = flags[key] {
                try set(key, to: value, place: "--\(key.rawValue)")
            } else if let value = environment[key.environmentName], !value.isEmpty {
                try set(key, to: value, place: key.environmentName)
            } else if let file, let entry = file.contents.entries[key] {
                try set(key, to: entry.value, place: "\(file.name):\(entry.line)")
            }
        }
    }

    private mutating func set(_ key: SettingKey, to value: String, place: String) throws(SettingsError) {
        switch key {
        case .data: data = try Self.nonEmpty(value, place)
        case .portFile: portFile = try Self.nonEmpty(value, place)
        case .record: record = try Self.nonEmpty(value, place)
        case .listen:
            guard let address = ListenAddress(value) else {
                throw SettingsError(
                    place: place,
                    problem: "'\(value)' is not HOST:PORT, such as 127.0.0.1:7171, [::1]:7171 or 0.0.0.0:0.")
            }
            listen = address
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
        case .connections: connections = try Self.number(value, in: 1...1_000_000, place)
        case .inFlight: inFlight = try Self.number(value, in: 1...1_000_000, place)
        }
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

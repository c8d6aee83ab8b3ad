import ArgumentParser
import FoundationEssentials

/// The flags that every command over a data folder knows.
struct SettingsOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The data folder; made where it does not exist.", valueName: "dir"))
    var data: String?

    @Option(help: ArgumentHelp("A configuration file with lines 'key = value'.", valueName: "file"))
    var config: String?

    @Option(help: ArgumentHelp("trace, debug, info, notice, warning, error or critical.", valueName: "level"))
    var logLevel: String?

    @Option(help: ArgumentHelp("text or json.", valueName: "format"))
    var logFormat: String?

    /// The settings in force.
    ///
    /// - Parameter more: Flags that the command knows beside these.
    /// - Throws: `SettingsError` for a value or a file that can't be used.
    func resolved(
        with more: [SettingKey: String?] = [:],
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws(SettingsError) -> Settings {
        var flags = more.compactMapValues { $0 }
        flags[.data] = data
        flags[.logLevel] = logLevel
        flags[.logFormat] = logFormat
        return try Settings(flags: flags, environment: environment, file: try file(environment: environment))
    }

    private func file(
        environment: [String: String]
    ) throws(SettingsError) -> (contents: ConfigurationFile, name: String)? {
        guard let path = config ?? environment["GONGBAO_CONFIG"], !path.isEmpty else { return nil }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw SettingsError(place: path, problem: "The configuration file can't be read.")
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw SettingsError(place: path, problem: "The configuration file is not UTF-8.")
        }
        return (try ConfigurationFile(parsing: text, name: path), path)
    }
}

extension Settings {
    /// The data folder, which must be named somewhere.
    func requiredData() throws(SettingsError) -> String {
        guard let data else {
            throw SettingsError(
                place: "--data", problem: "Name the data folder, by --data DIR, GONGBAO_DATA or 'data = DIR'.")
        }
        return data
    }
}

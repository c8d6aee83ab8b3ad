/// What holds for one run: the flag if given, else the environment, else the configuration file, else what is built in.
struct Settings: Hashable, Sendable {
    var server: ServerAddress
    /// Where `server` comes from, for error messages: `--server`, `GONGBAO_SERVER`, a file's path; `nil` when built in.
    var serverOrigin: String?
    /// `nil` where the command's own default counts.
    var timeoutSeconds: Double?
    var format: OutputFormat
    var inColor: Bool
    var language: Language

    /// - Throws: `CommandFailure` (usage) for values that can't be read.
    init(_ options: SharedOptions, _ surroundings: Surroundings, _ file: ConfigurationFile) throws {
        let filePath = ConfigurationFile.path(surroundings)
        let choices: [(text: String?, origin: String?)] = [
            (options.server, "--server"), (surroundings.variable("GONGBAO_SERVER"), "GONGBAO_SERVER"),
            (file.server, filePath),
        ]
        let choice = choices.first { $0.text != nil }
        if let text = choice?.text {
            guard let address = ServerAddress(text) else {
                throw CommandFailure(
                    status: .usage,
                    message: "\(choice?.origin ?? "server"): '\(text)' is no address. Write host:port, such as "
                        + "\(ServerAddress.standard) or [::1]:7171.")
            }
            server = address
        } else {
            server = .standard
        }
        serverOrigin = choice?.origin
        timeoutSeconds = options.timeout ?? file.timeout
        format = options.format
        inColor = (options.color ?? file.color ?? .auto).isOn(surroundings)
        language =
            options.lang ?? surroundings.variable("GONGBAO_LANG").flatMap { Language(rawValue: $0) } ?? file.language
            ?? Language(locale: surroundings)
    }
}

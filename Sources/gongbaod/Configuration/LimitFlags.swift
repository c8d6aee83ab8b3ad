import WireProtocol

/// The flags `--limit NAME=VALUE`.
enum LimitFlags {
    /// - Throws: `SettingsError` for what is no `NAME=VALUE`, names no limit or one that was named before.
    static func parse(_ flags: [String]) throws(SettingsError) -> [SettingKey: String] {
        var values: [SettingKey: String] = [:]
        for flag in flags {
            guard let equals = flag.firstIndex(of: "=") else {
                throw SettingsError(place: "--limit", problem: "'\(flag)' is not NAME=VALUE, such as idle-ms=60000.")
            }
            let name = String(flag[..<equals])
            guard LimitName.all.contains(where: { $0.name == name }) else {
                throw SettingsError(
                    place: "--limit",
                    problem: "There is no limit '\(name)'. There are: "
                        + LimitName.all.map(\.name).joined(separator: ", ") + ".")
            }
            guard values.updateValue(String(flag[flag.index(after: equals)...]), forKey: .limit(name)) == nil else {
                throw SettingsError(place: "--limit", problem: "'\(name)' is named twice.")
            }
        }
        return values
    }
}

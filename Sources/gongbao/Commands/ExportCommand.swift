import ArgumentParser

/// Writes figures for other programs.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write figures as a data set for R, pandas and the like.",
        discussion: """
            Without 'panel', figures are written one by one; 'gongbao export figures --help' tells the conditions.

            Examples:
              gongbao export --format csv > figures.csv
              gongbao export panel --concept suggestions.total > panel.csv
            """,
        subcommands: [FiguresExportCommand.self, PanelCommand.self], defaultSubcommand: FiguresExportCommand.self)
}

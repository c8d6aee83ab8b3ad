import ArgumentParser

/// A command that asks the server and shows its answer.
protocol ServerCommand: AsyncParsableCommand {
    var shared: SharedOptions { get }

    /// Asks. Throws `CommandFailure`.
    func answer(_ session: Session) async throws -> Answer
}

extension ServerCommand {
    func run() async throws {
        let session = try Session(shared)
        let answer = try await answer(session)
        try session.present(answer)
        if !answer.isFound { throw ExitCode(ExitStatus.nothingFound.rawValue) }
    }
}

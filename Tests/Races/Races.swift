import Glibc
import TestSupport

/// Runs the concurrent life of an index under the thread sanitizer, which ends the process with status 66 at a race.
@main
enum Races {
    static func main() {
        let problems = ConcurrentIndexLife.run(rounds: 300)
        for problem in problems { print(problem) }
        exit(problems.isEmpty ? 0 : 1)
    }
}

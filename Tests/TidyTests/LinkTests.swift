import Foundation
import TestSupport
import Testing

/// A page that points at what is not there misleads.
@Suite("Links")
struct LinkTests {
    @Test func linksOfThePagesLeadSomewhere() {
        var dead: [String] = []
        for page in SourceTree.readable {
            let folder = page.path.split(separator: "/").dropLast().joined(separator: "/")
            for link in links(in: page.text)
            where !link.contains("://") && !link.hasPrefix("#") && !link.hasPrefix("mailto:") {
                let target = String(link.prefix { $0 != "#" })
                let path = RepositoryFolder.root + "/" + (folder.isEmpty ? "" : folder + "/") + target
                if !FileManager.default.fileExists(atPath: path) { dead.append("\(page.path) -> \(link)") }
            }
        }
        #expect(dead == [])
        #expect(SourceTree.readable.contains { $0.path == "README.md" })
    }

    @Test func linkFinderFindsLinks() {
        #expect(
            links(in: "see [a](b/c.md#d) and `x[0](y)` [e](https://f)\n```\n[g](h)\n```") == ["b/c.md#d", "https://f"])
    }

    /// Markdown's inline links outside of code.
    private func links(in text: String) -> [String] {
        var found: [String] = []
        var inBlock = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") { inBlock.toggle() }
            if inBlock || line.hasPrefix("    ") { continue }
            let prose = line.split(separator: "`", omittingEmptySubsequences: false).enumerated()
                .filter { $0.offset.isMultiple(of: 2) }.map { String($0.element) }.joined(separator: " ")
            for piece in prose.components(separatedBy: "](").dropFirst() {
                if let end = piece.firstIndex(of: ")") { found.append(String(piece[..<end])) }
            }
        }
        return found
    }
}

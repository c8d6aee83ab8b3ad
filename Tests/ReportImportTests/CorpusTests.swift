import ReportModel
import TestSupport
import Testing

@testable import ReportImport

/// Real reports, where they lie beside the repository.
@Suite(.enabled(if: RepositoryFolder.shared != nil, "no ../shared beside the repository: real reports are not checked"))
struct CorpusTests {
    private let importer = ReportImporter()

    private func corpus() throws -> (folder: String, manifest: Manifest) {
        let folder = try #require(RepositoryFolder.shared) + "/corpus"
        return (folder, try Manifest(path: folder + "/manifest.tsv"))
    }

    @Test func everyFileImports() throws {
        let (folder, manifest) = try corpus()
        var found = 0
        for result in importer.reports(at: [folder]) {
            let imported = try result.get()
            let report = imported.report
            found += 1
            #expect(
                StructurePropertyTests.problems(report.text, report.blocks, report.sections) == [], "\(imported.file)")
            #expect(report.blocks.contains { $0.role == .paragraph })
        }
        #expect(found == manifest.files.count)
    }

    /// What is found without the manifest, against the manifest. The years of party congresses and of some old reports
    /// are general knowledge that the texts do not state; saying nothing there is right, saying something else is not.
    @Test func factsAgreeWithTheManifest() throws {
        let (folder, manifest) = try corpus()
        var wrong: [String] = []
        var right = (title: 0, region: 0, period: 0, delivered: 0)
        var count = 0
        for file in manifest.files {
            let told = try #require(manifest.metadata[file])
            let bytes = try FileReader.contents(of: folder + "/" + file, limitBytes: 1 << 24)
            let imported = try importer.report(bytes, file: file)
            let found = imported.report
            count += 1
            if found.title == told.title {
                right.title += 1
            } else if !imported.notices.contains(.titleFromFileName) {
                wrong.append("\(file): title \(found.title)")
            }
            if found.region?.name == told.region {
                right.region += 1
            } else {
                wrong.append("\(file): region \(found.region?.name ?? "-")")
            }
            let period = told.yearCovered.flatMap { ReportMetadata.period($0) }
            if found.periodCovered == period {
                right.period += 1
            } else if let wrongly = found.periodCovered {
                wrong.append("\(file): period \(wrongly)")
            }
            let delivered = told.yearDelivered.flatMap { ReportMetadata.year($0) }
            if found.yearDelivered == delivered {
                right.delivered += 1
            } else if let wrongly = found.yearDelivered {
                wrong.append("\(file): delivered \(wrongly)")
            }
        }
        #expect(right.title * 100 >= count * 98, "\(right.title) of \(count)")
        #expect(right.region * 100 >= count * 98, "\(right.region) of \(count)")
        #expect(right.period * 100 >= count * 65, "\(right.period) of \(count)")
        #expect(right.delivered * 100 >= count * 75, "\(right.delivered) of \(count)")
        #expect(wrong.count <= 6, "\(wrong)")
    }
}

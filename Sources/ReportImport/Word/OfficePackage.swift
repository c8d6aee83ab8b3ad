/// What an office file in a ZIP archive (Office Open XML, ECMA-376 part 2) holds: its parts, found by what refers to
/// them, never by customary names.
struct OfficePackage {
    private var archive: ZipArchive
    private let depthLimit: Int
    /// By name without the slash before it, in small letters.
    private var types: [String: String] = [:]
    /// By extension in small letters.
    private var defaultTypes: [String: String] = [:]

    /// A reference from one part to another.
    struct Relationship: Hashable {
        /// The last word of its type's address, which is the same in both forms of the standard.
        var kind: String
        /// The part's name, without a slash before it.
        var part: String
    }

    init(_ bytes: [UInt8], limits: ImportLimits) throws(DecodedText.Failure) {
        archive = try ZipArchive(bytes, limits: limits)
        depthLimit = limits.markupDepth
        let reader = ContentTypeReader()
        if try read("[Content_Types].xml", into: reader) {
            types = reader.types
            defaultTypes = reader.defaultTypes
        }
    }

    /// Hands a part's XML to a receiver.
    ///
    /// - Returns: Whether there is such a part.
    mutating func read(_ part: String, into receiver: any XMLReceiver) throws(DecodedText.Failure) -> Bool {
        guard let bytes = try archive.contents(of: part) else { return false }
        do {
            try XMLScanner.scan(bytes, depthLimit: depthLimit, into: receiver)
        } catch {
            switch error {
            case .stopped: return true
            case .malformed: throw .package("its XML is damaged; open it in a word processor and save it anew")
            case .documentType: throw .package("its XML has a document type, as Word writes none; save it anew as DOCX")
            case .tooDeep:
                throw .package("its XML is nested more than \(depthLimit) deep; save it anew as DOCX")
            }
        }
        return true
    }

    /// The parts that a part refers to; those of the whole package where none is named. References out of the file are
    /// left out.
    mutating func relationships(of part: String = "") throws(DecodedText.Failure) -> [Relationship] {
        let slash = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
        let folder = String(part[..<slash])
        let reader = RelationshipReader()
        _ = try read(folder + "_rels/" + part[slash...] + ".rels", into: reader)
        return reader.found.map { found in
            Relationship(
                kind: found.type.split(separator: "/").last.map(String.init) ?? "",
                part: Self.resolved(found.target, from: folder))
        }
    }

    /// What a part is, by the address of its kind (a media type); empty where nothing tells.
    func type(of part: String) -> String {
        if let type = types[part.lowercased()] { return type }
        guard let dot = part.lastIndex(of: ".") else { return "" }
        return defaultTypes[part[part.index(after: dot)...].lowercased()] ?? ""
    }

    /// What an archive is that is no office file, for people.
    mutating func foreignFormat() throws(DecodedText.Failure) -> String {
        if archive.holds("ofd.xml") { return "an OFD document" }
        if let kind = try archive.contents(of: "mimetype").map({ String(decoding: $0.prefix(100), as: UTF8.self) }) {
            if kind.hasPrefix("application/vnd.oasis.opendocument.text") { return "an OpenDocument text (ODT)" }
            if kind.hasPrefix("application/vnd.oasis.opendocument") { return "an OpenDocument file (ODS, ODP)" }
            if kind.hasPrefix("application/epub") { return "an electronic book (EPUB)" }
        }
        return "a ZIP archive without a Word document in it"
    }

    /// A reference's target as a name from the package's root: `../media/a.png` from `word/` is `media/a.png`.
    static func resolved(_ target: String, from folder: String) -> String {
        var steps: [Substring] = target.hasPrefix("/") ? [] : folder.split(separator: "/")
        for step in target.split(separator: "/") where step != "." {
            if step == ".." { _ = steps.popLast() } else { steps.append(step) }
        }
        return steps.joined(separator: "/")
    }
}

/// Reads `[Content_Types].xml`.
private final class ContentTypeReader: XMLReceiver {
    private(set) var types: [String: String] = [:]
    private(set) var defaultTypes: [String: String] = [:]
    let isStopped = false

    func open(_ name: OfficeName, _ attributes: XMLAttributes) {
        guard let type = attributes[.contentType] else { return }
        if name == .typeOverride, let part = attributes[.partName] {
            types[OfficePackage.resolved(part, from: "").lowercased()] = type
        } else if name == .typeDefault, let ending = attributes[.fileExtension] {
            defaultTypes[ending.lowercased()] = type
        }
    }

    func close(_ name: OfficeName) {}
    func text(_ text: String) {}
}

/// Reads the `.rels` part of a part or of the package.
private final class RelationshipReader: XMLReceiver {
    private(set) var found: [(type: String, target: String)] = []
    let isStopped = false

    func open(_ name: OfficeName, _ attributes: XMLAttributes) {
        guard name == .relationship, attributes[.targetMode] != "External", let type = attributes[.type],
            let target = attributes[.target]
        else { return }
        found.append((type, target))
    }

    func close(_ name: OfficeName) {}
    func text(_ text: String) {}
}

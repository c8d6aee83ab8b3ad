/// A descriptor set in, Swift sources out.
enum Generator {
    struct Output {
        /// Text by file name: the message module's.
        var sources: [String: String] = [:]
        /// Text by file name: those of its tests.
        var testSources: [String: String] = [:]
    }

    /// - Throws: `SchemaProblems` with everything that is refused, sorted by file and line.
    static func run(_ descriptorSet: [UInt8]) throws(SchemaProblems) -> Output {
        let reader = try DescriptorReader(descriptorSet)
        let problems = reader.problems + SchemaChecks.problems(in: reader.schema)
        guard problems.isEmpty else {
            let sorted = problems.sorted {
                ($0.place.file, $0.place.line, $0.text) < ($1.place.file, $1.place.line, $1.text)
            }
            throw SchemaProblems(problems: sorted)
        }
        var output = Output()
        for file in reader.schema.files {
            output.sources[Names.file(file.name)] = FileEmitter.messages(file, of: reader.schema)
        }
        output.sources["MessageCatalog.swift"] = FileEmitter.catalog(reader.schema)
        output.testSources["RandomMessages.swift"] = FileEmitter.randomMessages(reader.schema)
        return output
    }
}

// swift-tools-version:6.2
import PackageDescription

/// What every target is compiled with: see Sources/README.md, "House rules".
let house: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

/// A library target under `Sources/`. `Tables/` holds the scripts that made its generated tables.
func library(_ name: String, _ dependencies: [Target.Dependency] = [], without excluded: [String] = []) -> Target {
    .target(name: name, dependencies: dependencies, exclude: excluded, swiftSettings: house)
}

/// A command under `Sources/`.
func command(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .executableTarget(name: name, dependencies: dependencies, swiftSettings: house)
}

/// The tests of one source target, under `Tests/<name>Tests`.
func tests(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: [.target(name: name), "TestSupport"] + dependencies,
        swiftSettings: house)
}

let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioLocks = Target.Dependency.product(name: "NIOConcurrencyHelpers", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioEmbedded = Target.Dependency.product(name: "NIOEmbedded", package: "swift-nio")
let nioHTTP = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioTLS = Target.Dependency.product(name: "NIOTLS", package: "swift-nio")
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let signals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let histogram = Target.Dependency.product(name: "Histogram", package: "hdrhistogram-swift")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")

let package = Package(
    name: "gongbao",
    products: [
        .executable(name: "gongbaod", targets: ["gongbaod"]),
        .executable(name: "gongbao", targets: ["gongbao"]),
        .executable(name: "gongbao-bench", targets: ["GongbaoBench"]),
        .executable(name: "message-generator", targets: ["MessageGenerator"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/HdrHistogram/hdrhistogram-swift", from: "0.2.0"),
    ],
    targets: [
        // Text and values.
        library("ChineseText", without: ["Tables/generate.py", "Tables/generate_pinyin.py"]),
        library("ReportModel", ["ChineseText"]),
        library(
            "Gazetteer", ["ChineseText", "ReportModel"],
            without: ["Tables/generate.py", "Tables/amendments.tsv"]),

        // The three engines; none imports another.
        library("SearchIndex", ["ChineseText", "ReportModel", "CMemory"]),
        library("IndicatorExtraction", ["ChineseText", "ReportModel", "Gazetteer"]),
        library("IndicatorStore", ["ChineseText", "ReportModel", "Gazetteer", "CMemory"]),

        // In and out of the house.
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CLibXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        library("ReportImport", ["ChineseText", "ReportModel", "Gazetteer", "CZlib", "CLibXML"]),
        library("ReportStore", ["ChineseText", "ReportModel", grdb]),
        library(
            "ReportEngine",
            [
                "ChineseText", "ReportModel", "Gazetteer", "SearchIndex", "IndicatorExtraction",
                "IndicatorStore", "ReportImport", "ReportStore",
            ]),

        // Messages and the wire.
        .systemLibrary(
            name: "CProtobufC", pkgConfig: "libprotobuf-c",
            providers: [.apt(["libprotobuf-c-dev"])]),
        .target(name: "CReportMessages", dependencies: ["CProtobufC"]),
        .target(name: "CDescriptorMessages", dependencies: ["CProtobufC"]),
        library("ReportMessages", ["CProtobufC", "CReportMessages"]),
        .systemLibrary(name: "CMemory"),
        library("WireProtocol", ["ReportMessages", "CZlib", nioCore]),
        library("RPCServer", ["WireProtocol", "ReportMessages", nioCore, nioLocks, nioPosix, nioTLS, nioSSL, logging]),
        library("ReportClient", ["WireProtocol", "ReportMessages", nioCore, nioLocks, nioPosix, nioSSL]),
        library(
            "ReportService",
            [
                "ChineseText", "ReportModel", "ReportMessages", "ReportEngine", "WireProtocol", "RPCServer", nioCore,
                nioLocks, logging,
            ]),

        library("LoadGenerator", ["WireProtocol", "ReportMessages", nioCore, nioPosix, histogram]),

        // Commands.
        command(
            "gongbaod",
            [
                "ChineseText", "ReportModel", "ReportEngine", "ReportService", "RPCServer", "ReportMessages",
                "ReportStore", "ReportImport", "IndicatorExtraction", "WireProtocol",
                arguments, logging, lifecycle, signals, nioCore, nioPosix, nioHTTP,
            ]),
        command(
            "gongbao",
            ["ChineseText", "LoadGenerator", "ReportClient", "ReportMessages", "WireProtocol", nioCore, arguments]),
        .executableTarget(
            name: "GongbaoBench",
            dependencies: [
                "ChineseText", "ReportModel", "SearchIndex", "IndicatorExtraction", "IndicatorStore",
                "ReportEngine", "ReportImport", "LoadGenerator", "ReportMessages", arguments,
            ], swiftSettings: house),
        command("MessageGenerator", ["CProtobufC", "CDescriptorMessages"]),

        // Tests.
        .systemLibrary(name: "CSpawn", path: "Tests/CSpawn"),
        .target(
            name: "TestSupport", dependencies: ["ChineseText", "ReportModel", "SearchIndex", "CSpawn", "CZlib"],
            path: "Tests/TestSupport",
            swiftSettings: house),
        tests("ChineseText"),
        tests("ReportModel", ["ChineseText"]),
        tests("Gazetteer", ["ReportModel"]),
        tests("SearchIndex", ["ChineseText", "ReportModel"]),
        tests("IndicatorExtraction", ["ChineseText", "ReportModel", "Gazetteer"]),
        tests("IndicatorStore", ["ChineseText", "ReportModel", "Gazetteer", grdb]),
        tests("ReportImport", ["ChineseText", "ReportModel", "Gazetteer", "IndicatorExtraction"]),
        tests("ReportStore", ["ChineseText", "ReportModel", grdb]),
        tests(
            "ReportEngine",
            ["ChineseText", "IndicatorExtraction", "IndicatorStore", "ReportModel", "ReportStore", "ReportImport"]),
        tests("ReportMessages", ["CProtobufC", "CReportMessages"]),
        tests("WireProtocol", ["ReportMessages", nioCore, nioEmbedded]),
        tests(
            "RPCServer",
            ["WireProtocol", "ReportMessages", "ReportClient", nioCore, nioLocks, nioPosix, nioEmbedded, logging]),
        tests("ReportClient", ["WireProtocol", "ReportMessages", "RPCServer", nioCore, nioPosix, logging]),
        tests(
            "ReportService",
            [
                "ChineseText", "ReportEngine", "ReportMessages", "ReportModel", "ReportClient", "RPCServer",
                "WireProtocol", nioCore,
                logging,
            ]),
        tests("LoadGenerator", ["WireProtocol", "ReportMessages", "RPCServer", nioCore, nioPosix, logging]),
        tests(
            "gongbao",
            [
                "ChineseText", "LoadGenerator", "ReportMessages", "ReportClient", "RPCServer", "WireProtocol",
                arguments,
                logging,
            ]),
        tests(
            "gongbaod",
            [
                "ReportEngine", "ReportImport", "ReportModel", "ReportStore", "RPCServer", "WireProtocol",
                "ChineseText",
                logging,
            ]),
        tests("GongbaoBench", ["LoadGenerator", "ReportMessages", "SearchIndex"]),
        tests("MessageGenerator", []),
        .testTarget(
            name: "IntegrationTests", dependencies: ["TestSupport", "ReportClient", "ReportMessages", "WireProtocol"],
            swiftSettings: house),
        .testTarget(name: "TidyTests", dependencies: ["TestSupport"], swiftSettings: house),
    ],
    swiftLanguageModes: [.v6]
)

// Tests/Fuzz/run.sh sets FUZZ; the normal build knows nothing of libFuzzer.
if Context.environment["FUZZ"] != nil {
    package.targets.append(
        .executableTarget(
            name: "Fuzz",
            dependencies: [
                "ReportMessages", "WireProtocol", nioCore, "ChineseText", "Gazetteer", "IndicatorExtraction",
                "ReportImport", "ReportModel", "SearchIndex", "TestSupport",
            ],
            path: "Tests/Fuzz",
            exclude: ["FailCases", "IndexCases", "QueryCases", "TextCases", "WordCases", "README.md", "run.sh"],
            swiftSettings: house + [.unsafeFlags(["-sanitize=fuzzer,address", "-parse-as-library"])],
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address"])]))
}

// .ci/test sets BYTES and builds under the address sanitizer: what reads bytes and the kernels, with their tests, nothing else.
if Context.environment["BYTES"] != nil {
    let tested = [
        "ChineseText", "SearchIndex", "IndicatorExtraction", "IndicatorStore", "ReportImport", "ReportMessages",
        "WireProtocol",
    ]
    let needed = [
        "ReportModel", "Gazetteer", "CMemory", "CProtobufC", "CReportMessages", "CZlib", "CLibXML", "CSpawn",
        "TestSupport",
    ]
    let kept = Set(tested + tested.map { $0 + "Tests" } + needed)
    package.targets.removeAll { !kept.contains($0.name) }
    package.products = []
}

// Tests/Races/run.sh sets RACES and builds under the thread sanitizer: this and the tests of server and client, nothing else.
if Context.environment["RACES"] != nil {
    let tested: Set = [
        "ChineseText", "ReportModel", "CMemory", "SearchIndex", "CSpawn", "TestSupport", "CProtobufC",
        "CReportMessages",
        "ReportMessages", "CZlib", "WireProtocol", "RPCServer", "ReportClient", "RPCServerTests", "ReportClientTests",
    ]
    package.targets.removeAll { !tested.contains($0.name) }
    package.products = []
    package.targets.append(
        .executableTarget(
            name: "Races", dependencies: ["TestSupport"], path: "Tests/Races", exclude: ["run.sh"], swiftSettings: house
        ))
}

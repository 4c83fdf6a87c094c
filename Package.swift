// swift-tools-version: 6.2
import Foundation
import PackageDescription

/// Flags for the engine: optimised in debug builds too, because a learner runs `swift run`.
///
/// Square roots are the processor's instruction, without the C library's errno.
/// SwiftPM refuses unsafe flags in a versioned dependency, so they are left out there.
let isCheckout = Context.packageDirectory.contains("/checkouts/")
let engineSettings: [SwiftSetting] =
    isCheckout
    ? []
    : [
        .unsafeFlags(["-enforce-exclusivity=unchecked", "-Xcc", "-fno-math-errno"]),
        .unsafeFlags(["-O"], .when(configuration: .debug)),
    ]

/// Flags for what reads every byte of a course at each build: `swift run workbook build` is a debug build.
let readingSettings: [SwiftSetting] =
    isCheckout ? [] : [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// The loops over numbers need their generic functions specialised across files, and the layers
/// above want the small functions inlined.
let loopSettings: [SwiftSetting] =
    isCheckout
    ? []
    : engineSettings + [
        .unsafeFlags(
            [
                "-whole-module-optimization", "-num-threads", "2", "-disable-batch-mode",
                "-cross-module-optimization",
            ], .when(configuration: .debug))
    ]

/// One source is compiled for three widths of vectors; the engine chooses when it starts.
func vectorSettings(_ name: String, _ flags: [String]) -> [SwiftSetting] {
    #if arch(x86_64)
        if isCheckout { return [] }
        return loopSettings + [
            .define(name), .unsafeFlags(flags.flatMap { ["-Xcc", $0] }),
        ]
    #else
        return loopSettings
    #endif
}

let package = Package(
    name: "Workbook",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "workbook", targets: ["WorkbookCLI"]),
        .library(name: "Kindling", type: .dynamic, targets: ["Kindling"]),
        .executable(name: "train-resnet", targets: ["TrainResNet"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.0"),
    ],
    targets: [
        // The engine: each layer knows only the ones before it.
        .target(name: "CProcessor"),
        .target(name: "CPNG", linkerSettings: [.linkedLibrary("png")]),
        // libpng needs zlib, so that its package brings both.
        .target(name: "CZlib", linkerSettings: [.linkedLibrary("z")]),
        .target(
            name: "BaseKernels", dependencies: ["CProcessor"], path: "Sources/Kernels/Base",
            swiftSettings: loopSettings),
        .target(
            name: "AVX2Kernels", dependencies: ["CProcessor"], path: "Sources/Kernels/AVX2",
            swiftSettings: vectorSettings("AVX2", ["-march=x86-64-v3"])),
        .target(
            name: "AVX512Kernels", dependencies: ["CProcessor"], path: "Sources/Kernels/AVX512",
            swiftSettings: vectorSettings(
                "AVX512", ["-march=x86-64-v4", "-mprefer-vector-width=512"])),
        .target(
            name: "Kernels",
            dependencies: ["BaseKernels", "AVX2Kernels", "AVX512Kernels", "CProcessor"],
            path: "Sources/Kernels/Dispatch", swiftSettings: loopSettings),
        .target(name: "Arrays", dependencies: ["Kernels"], swiftSettings: loopSettings),
        .target(
            name: "Autograd", dependencies: ["Arrays"], exclude: ["Ops/README.md"],
            swiftSettings: engineSettings),
        .target(
            name: "Networks", dependencies: ["Autograd", "Arrays", "Kernels"],
            swiftSettings: loopSettings),
        .target(
            name: "Kindling",
            dependencies: ["Networks", "Autograd", "Arrays", "Charts", "CPNG", "CZlib"],
            exclude: ["Names.md"], swiftSettings: engineSettings),
        .executableTarget(
            name: "TrainResNet",
            dependencies: [
                "Kindling", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], exclude: ["train_resnet.py"]),
        .testTarget(name: "KernelsTests", dependencies: ["Kernels"]),
        .testTarget(
            name: "ArraysTests", dependencies: ["Arrays"], exclude: ["Scripts"],
            resources: [.copy("Golden")]),
        .testTarget(
            name: "KindlingTests", dependencies: ["Kindling"], exclude: ["Files/record.py"],
            resources: [.copy("Golden")]),
        .testTarget(name: "TrainResNetTests", dependencies: ["TrainResNet", "Kindling"]),

        // The course: from Markdown to checked pages and grades.
        .systemLibrary(name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
        .target(
            name: "Lessons", dependencies: ["CCMark", "Yams"], swiftSettings: readingSettings),
        .target(
            name: "Execution",
            dependencies: ["Lessons"],
            resources: [.embedInCode("Support")], swiftSettings: readingSettings),
        .target(
            name: "Checking", dependencies: ["Lessons"], swiftSettings: readingSettings),
        .target(name: "Charts"),
        .target(
            name: "Pages",
            dependencies: [
                "Lessons", "Checking", "Charts",
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            // Links to the files of `site/`, so that a course without a theme of its own has this one.
            resources: [.embedInCode("StandardTheme")], swiftSettings: readingSettings),
        .target(
            name: "Serving", dependencies: ["Lessons", "FlyingFox"],
            swiftSettings: readingSettings),
        .executableTarget(
            name: "WorkbookCLI",
            dependencies: [
                "Lessons", "Execution", "Checking", "Pages", "Serving",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .testTarget(name: "LessonsTests", dependencies: ["Lessons"], exclude: ["Cases"]),
        .testTarget(name: "ExecutionTests", dependencies: ["Execution", "Lessons", "Checking"]),
        .testTarget(name: "CheckingTests", dependencies: ["Checking", "Lessons"]),
        .testTarget(name: "ChartsTests", dependencies: ["Charts"]),
        .testTarget(name: "PagesTests", dependencies: ["Pages", "Lessons", "Checking"]),
        .testTarget(name: "ServingTests", dependencies: ["Serving", "FlyingFox"]),
        .testTarget(name: "WorkbookCLITests", dependencies: ["WorkbookCLI", "Pages", "Lessons"]),
        .testTarget(
            name: "EndToEndTests",
            dependencies: ["WorkbookCLI", "Yams"],
            exclude: ["Cases"]),
    ],
    swiftLanguageModes: [.v6]
)

// A student edition has no tests: they know the solutions.
if !FileManager.default.fileExists(atPath: Context.packageDirectory + "/Tests") {
    package.targets.removeAll { $0.type == .test }
}

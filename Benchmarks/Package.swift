// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "Benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "Workbook", path: "..")],
    targets: [
        .target(name: "CPeak", cSettings: [.unsafeFlags(["-O2"])]),
        .executableTarget(
            name: "Benchmarks",
            dependencies: ["CPeak", .product(name: "Kindling", package: "Workbook")]),
    ],
    swiftLanguageModes: [.v6]
)

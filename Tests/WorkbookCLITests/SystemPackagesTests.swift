import Foundation
import Testing

@testable import WorkbookCLI

/// Wherever the repository tells somebody, or a machine, what to install, it names the same packages.
@Suite struct SystemPackagesTests {
    /// The packages that each command of a text installs, where the command is about the workbook.
    private func installed(in text: String) -> [Set<String>] {
        text.split(separator: "\n").compactMap { line in
            guard let command = line.firstMatch(of: #/apt-get install (-y |-qq )+([a-z0-9 -]+)/#),
                command.2.contains("libcmark")
            else { return nil }
            return Set(command.2.split(separator: " ").map(String.init))
        }
    }

    private let known = Set(SystemPackages.allCases.flatMap(\.names))

    @Test(
        arguments: [
            ("README.md", 2), (".github/workflows/course.yml", 2),
            ("lessons/lesson1-tensors/01-what-a-tensor-is.md", 1),
        ])
    func `what is written names what building needs, and nothing unknown`(
        path: String, count: Int
    ) throws {
        let text = try String(
            contentsOf: Repository.url.appendingPathComponent(path), encoding: .utf8)
        let found = installed(in: text)
        #expect(found.count == count)
        for packages in found {
            #expect(packages.isSuperset(of: SystemPackages.building.names), "\(packages)")
            #expect(packages.isSubset(of: known), "\(packages)")
        }
    }

    @Test func `the README's commands install what they are for`() throws {
        let text = try String(
            contentsOf: Repository.url.appendingPathComponent("README.md"), encoding: .utf8)
        #expect(
            text.contains(
                "\n\(SystemPackages.command(.building, .formulas)) && swift run workbook build\n"))
        #expect(
            text.contains("\n\(SystemPackages.command(.building, .formulas, .jail)) && swift test"))
    }

    @Test func `the manifest names no other package`() throws {
        let text = try String(
            contentsOf: Repository.url.appendingPathComponent("Package.swift"), encoding: .utf8)
        let named = text.matches(of: #/\.apt\(\["([^"]+)"\]\)/#).map { String($0.1) }
        #expect(!named.isEmpty && Set(named).isSubset(of: SystemPackages.building.names))
    }
}

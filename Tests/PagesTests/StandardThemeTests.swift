import Foundation
import Pages
import Testing

@Suite struct StandardThemeTests {
    @Test func `every file of the repository's theme comes with the tool`() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "site")
        let names = try FileManager.default.subpathsOfDirectory(atPath: root.path)
            .filter { !$0.hasPrefix("public") && $0.contains(".") }
        #expect(Set(names) == Set(StandardTheme.files.keys))
        for (name, bytes) in StandardTheme.files {
            #expect(Array(try Data(contentsOf: root.appending(path: name))) == bytes, "\(name)")
        }
    }
}

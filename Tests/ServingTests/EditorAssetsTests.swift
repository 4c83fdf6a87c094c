import Foundation
import Testing

@testable import Serving

@Suite struct EditorAssetsTests {
    private let theme = ["serve.js": Array("a".utf8), "serve.css": Array("b".utf8)]

    @Test func `a page without a head is left as it is`() {
        let page = Array("<p>Hello</p>".utf8)
        #expect(EditorAssets(theme: theme).joined(to: page, at: "a.html") == page)
    }

    @Test func `a page is another version when its bytes or the look of the course change`() {
        let (page, other) = (Array("<p>1</p>".utf8), Array("<p>2</p>".utf8))
        let (plain, dark) = (EditorAssets(theme: theme), EditorAssets(theme: theme, look: "dark"))
        #expect(plain.version(of: page) == EditorAssets(theme: theme).version(of: page))
        #expect(plain.version(of: page) != plain.version(of: other))
        #expect(plain.version(of: page) != dark.version(of: page))
    }

    @Test func `styles and scripts are named from the page's own folder`() {
        let page = EditorAssets(theme: theme, look: "plain")
            .joined(to: Array("</head>".utf8), at: "a/b.html")
        #expect(
            String(decoding: page, as: UTF8.self) == """
                <meta name="workbook-version" content="69eb3111ab650008 plain">
                <link rel="stylesheet" href="../editor/serve.css">
                <script src="../editor/serve.js" defer></script>
                </head>
                """)
    }

    @Test func `half an installed editor is none`() throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("editor-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for path in ["lib/codemirror.js", "lib/codemirror.css"] {
            let file = folder.appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data("x".utf8).write(to: file)
        }
        #expect(EditorAssets(theme: theme, codeMirror: folder).file("codemirror-1.js") == nil)
        let mode = folder.appendingPathComponent("mode/swift/swift.js")
        try FileManager.default.createDirectory(
            at: mode.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data("y".utf8).write(to: mode)
        let whole = EditorAssets(theme: theme, codeMirror: folder)
        #expect(whole.file("codemirror-2-swift.js") == Array("y".utf8))
    }
}

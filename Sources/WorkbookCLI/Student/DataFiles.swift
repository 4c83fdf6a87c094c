import ArgumentParser
import Foundation
import Lessons

/// `workbook data`: where optional files go, and whether those that are there are whole.
struct DataFiles: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "data",
        abstract:
            "Says where the real data go that the course can read, and looks whether they are whole.",
        discussion: """
            The course does not need them: its pages make their own. Nothing is downloaded.
            """)

    @OptionGroup var place: RootOption

    func run() throws {
        let console = Console()
        let root = try place.courseRoot()
        let folders = try Course.load(from: DiskFolder(root.url)).data
        guard !folders.isEmpty else {
            console.say("This course reads no files.")
            return
        }
        let reports = folders.map { DataReport($0, in: root) }
        for report in reports { report.lines(console.out).forEach(console.say) }
        if reports.contains(where: \.isWrong) { throw Finished(outcome: .wrong) }
    }
}

/// What is there of a folder's files.
struct DataReport {
    private let folder: DataFolder
    /// The bytes of each file; `nil` where it is not there.
    private let sizes: [Int?]

    init(_ folder: DataFolder, in root: CourseRoot) {
        self.folder = folder
        sizes = folder.files.map { file in
            let path = root.file("\(folder.path)/\(file.name)").path
            let attributes = try? FileManager.default.attributesOfItem(atPath: path)
            return attributes.flatMap { ($0[.size] as? NSNumber)?.intValue }
        }
    }

    /// Whether a file is there that is not the one that belongs there.
    var isWrong: Bool {
        zip(folder.files, sizes).contains { file, size in size != nil && size != file.bytes }
    }

    /// The report, line by line.
    func lines(_ style: Style) -> [String] {
        let head = "\(style.bold(folder.name))  \(folder.path)/"
        let files = zip(folder.files, sizes).map { line(of: $0, size: $1, style) }
        guard !folder.origin.isEmpty, sizes.contains(nil) || isWrong else { return [head] + files }
        return [head] + files + ["  from \(folder.origin), unpacked"]
    }

    private func line(of file: DataFolder.File, size: Int?, _ style: Style) -> String {
        guard let size else { return "  \(style.soft("·")) \(file.name): not there" }
        guard size != file.bytes else { return "  \(style.good("✓")) \(file.name)" }
        return "  \(style.bad("✗")) \(file.name): \(size) bytes, and not \(file.bytes); "
            + "it is cut off, packed, or another file"
    }
}

import Execution
import Foundation
import Lessons

extension LoadedCourse {
    /// Reads the chosen part of the course around, or files that belong to no course.
    ///
    /// - Parameter library: says how the latter are read, and what they import; `nil` where they do not run.
    static func load(
        _ options: CourseOptions, library: LibraryOptions?, refreshes: Bool = false
    ) throws -> LoadedCourse {
        let here = URL(
            fileURLWithPath: FileManager.default.currentDirectoryPath, isDirectory: true)
        let setting: Setting
        if library?.isUsed == true || !options.isInCourse {
            guard !options.parts.isEmpty else { return try load(options, refreshes: refreshes) }
            setting = .library(try library?.engine(), cache: CacheFolder(around: here))
        } else {
            let root = try options.courseRoot()
            let course = try Course.load(from: DiskFolder(root.url))
            guard options.areOutside(course, in: here) else {
                return try load(options, refreshes: refreshes)
            }
            setting = .course(root, course.engine)
        }
        var reading = library?.reading ?? MarkdownFiles.Reading()
        reading.refreshes = refreshes
        return LoadedCourse(
            root: CourseRoot(url: here), course: Course(title: ""),
            pages: try MarkdownFiles(options.parts, in: here).pages(in: here, reading),
            exercises: [], setting: setting)
    }
}

extension CourseOptions {
    /// Whether a course is named or is around.
    fileprivate var isInCourse: Bool { place.root != nil || (try? courseRoot()) != nil }

    /// Whether all that is named are files and folders that are no part of a course.
    fileprivate func areOutside(_ course: Course, in folder: URL) -> Bool {
        !parts.isEmpty
            && parts.allSatisfy { part in
                FileManager.default.fileExists(
                    atPath: URL(fileURLWithPath: part, relativeTo: folder).path)
                    && (try? Selection([part], in: course)) == nil
            }
    }
}

extension CacheFolder {
    /// Where runs of files outside a course are kept: in the build folder of the package around, or with what else
    /// the user's programs keep.
    fileprivate init(around folder: URL) {
        let environment = ProcessInfo.processInfo.environment
        var place = folder
        while place.path != "/" {
            let manifest = place.appendingPathComponent("Package.swift")
            if FileManager.default.fileExists(atPath: manifest.path) {
                self.init(root: place.path)
                return
            }
            place = place.deletingLastPathComponent().standardizedFileURL
        }
        let home = environment["HOME"].map { "\($0)/.cache" } ?? NSTemporaryDirectory()
        self.init(path: (environment["XDG_CACHE_HOME"] ?? home) + "/workbook")
    }
}

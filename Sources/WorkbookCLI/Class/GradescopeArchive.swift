import Execution
import Foundation
import Lessons

/// The archive that an instructor uploads to Gradescope: the course with its solutions, and two scripts.
struct GradescopeArchive {
    let root: CourseRoot
    let grading: GradingOptions
    /// The version of Swift that the image gets: that of this machine.
    let swiftVersion: String

    /// The archive's bytes.
    func data() throws -> Data {
        var zip = ZipWriter()
        zip.add("setup.sh", Data(setup.utf8), isExecutable: true)
        zip.add("run_autograder", Data(run.utf8), isExecutable: true)
        if let secret = grading.secret {
            zip.add("secret", try Data(contentsOf: address(of: secret)))
        }
        for path in CourseFiles(root).paths {
            zip.add("course/\(path)", try Data(contentsOf: root.file(path)))
        }
        return zip.archive
    }

    /// Runs once, when the image is made: it installs the compiler, builds the course's program and warms it up,
    /// because each submission starts from this image.
    private var setup: String {
        """
        #!/usr/bin/env bash
        # Runs once, when Gradescope makes the image.
        set -euo pipefail
        export DEBIAN_FRONTEND=noninteractive
        apt-get update -qq
        apt-get install -y -qq bubblewrap ca-certificates curl g++ git libcmark-dev libcurl4-openssl-dev \\
            libedit2 libncurses-dev libpython3-dev libsqlite3-0 libxml2-dev libz3-dev pkg-config tzdata zlib1g-dev
        . /etc/os-release
        machine=""
        if [ "$(uname -m)" = aarch64 ]; then machine="-aarch64"; fi
        release="swift-\(swiftVersion)-RELEASE"
        folder="ubuntu${VERSION_ID//./}$machine"
        mkdir -p /opt/swift
        curl -fsSL "https://download.swift.org/swift-\(swiftVersion)-release/$folder/$release/$release-ubuntu$VERSION_ID$machine.tar.gz" |
            tar -xz --strip-components=1 -C /opt/swift
        export PATH="/opt/swift/usr/bin:$PATH"
        cd /autograder/source
        swift build -c release --package-path course --product workbook
        ln -sf course/.build/release/workbook workbook
        # Nobody else may read the solutions.
        chmod -R go= .
        mkdir -p /tmp/nobody
        ./workbook assess /tmp/nobody \(options) || true

        """
    }

    /// Runs for each submission; what it prints is for instructors.
    private var run: String {
        """
        #!/usr/bin/env bash
        # Runs for each submission. What it prints is for instructors.
        set -u
        export PATH="/opt/swift/usr/bin:$PATH"
        autograder="${AUTOGRADER:-/autograder}"
        cd "$autograder/source"
        ./workbook assess "$autograder/submission" \(options) \\
            --report "gradescope=$autograder/results/results.json"
        # The verdicts are in the results; a code of its own would hide them.
        exit 0

        """
    }

    private var options: String {
        let only = grading.only.map { " --only '\($0)'" }.joined()
        return "--root course --isolation \(grading.isolation)\(only)"
            + (grading.secret == nil ? "" : " --secret secret")
    }
}

/// The files of a course that grading needs.
struct CourseFiles {
    private let root: CourseRoot

    private static let parts = [
        "Package.swift", "Package.resolved", "Sources", "lessons", "exercises",
    ]

    init(_ root: CourseRoot) { self.root = root }

    /// Their paths below the course's root, in order; hidden files and links are left out.
    var paths: [String] {
        Self.parts.flatMap { part -> [String] in
            guard isFolder(part) else { return isFile(part) ? [part] : [] }
            let below = FileManager.default.subpaths(atPath: root.file(part).path) ?? []
            return below.sorted().map { "\(part)/\($0)" }
                .filter { !$0.contains("/.") && isFile($0) }
        }
    }

    private func isFile(_ path: String) -> Bool { type(of: path) == .typeRegular }
    private func isFolder(_ path: String) -> Bool { type(of: path) == .typeDirectory }

    private func type(of path: String) -> FileAttributeType? {
        let facts = try? FileManager.default.attributesOfItem(atPath: root.file(path).path)
        return facts?[.type] as? FileAttributeType
    }
}

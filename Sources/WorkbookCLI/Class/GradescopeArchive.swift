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
        apt-get install -y -qq \(SystemPackages.words(.building, .jail)) \(compilerNeeds)
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

    /// What the archive of the compiler expects of a bare Ubuntu, and what fetches it.
    private let compilerNeeds = """
        ca-certificates curl g++ git libcurl4-openssl-dev libedit2 libncurses-dev libpython3-dev \\
            libsqlite3-0 libxml2-dev libz3-dev pkg-config tzdata zlib1g-dev
        """

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

    /// Their paths below the course's root, in order; hidden files are left out. An archive has no links, so a link
    /// stands for the file that it leads to; one that leads out of the course is left out.
    var paths: [String] {
        Self.parts.flatMap { part -> [String] in
            guard type(of: part) == .typeDirectory else { return isFile(part) ? [part] : [] }
            let below = FileManager.default.subpaths(atPath: root.file(part).path) ?? []
            return below.sorted().map { "\(part)/\($0)" }
                .filter { !$0.contains("/.") && isFile($0) }
        }
    }

    private func isFile(_ path: String) -> Bool {
        let home = root.url.resolvingSymlinksInPath().path + "/"
        return type(of: path) == .typeRegular
            && root.file(path).resolvingSymlinksInPath().path.hasPrefix(home)
    }

    /// What is at a path, or what a link there leads to.
    private func type(of path: String) -> FileAttributeType? {
        let target = root.file(path).resolvingSymlinksInPath().path
        return (try? FileManager.default.attributesOfItem(atPath: target))?[.type]
            as? FileAttributeType
    }
}

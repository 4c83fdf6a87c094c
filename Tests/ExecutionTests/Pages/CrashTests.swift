import Foundation
import Testing

@testable import Execution

@Suite struct CrashTests {
    private func message(_ errors: String, report: String = "", signal: Int32 = SIGABRT) -> String {
        Crash(errors: errors, report: report, signal: Int(signal), path: "lessons/p.md").message
    }

    @Test(arguments: [
        "",
        "\n*** Signal 6: Backtracing from 0x7f77... done ***\n",
        // A thread of a pool can be too busy to be halted.
        "swift-runtime: failed to suspend thread 12660 while processing a crash; backtraces will "
            + "be missing information\n\n*** Signal 6: Backtracing from 0x7f77... done ***\n",
    ])
    func `a library's last sentence is the message, whatever the runtime says after it`(
        after: String
    ) {
        #expect(message("shown\nKindling: shapes do not fit\n" + after) == "shapes do not fit")
        #expect(
            message("/a/p.md:3: Fatal error: Index out of range\n" + after, signal: SIGTRAP)
                == "Fatal error: Index out of range")
    }

    @Test func `a failure in the report is told where nothing was said`() {
        let frame = "  0  Swift runtime failure: arithmetic overflow in + at lessons/p.md:7"
        #expect(
            message("", report: frame, signal: SIGTRAP) == "Fatal error: arithmetic overflow")
        #expect(
            Crash(errors: "", report: frame, signal: Int(SIGTRAP), path: "lessons/p.md").line == 7)
    }

    @Test func `a signal without any words has a name`() {
        #expect(message("") == "the program aborted itself")
        #expect(message("", signal: SIGFPE) == "arithmetic error")
    }
}

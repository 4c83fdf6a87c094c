import Foundation
import Testing

/// Hostile files, graded in the jail. Where this machine has no jail this fails, because then nothing holds.
@Suite struct SelfTestTests {
    @Test func `every hostile file ends as it must, and the honest ones keep their points`() throws
    {
        let workshop = try Workshop.withExercise("selftest")
        let result = try workshop.run("selftest")
        #expect(result.code == 0, "\(result.output)\(result.errors)")
        let lines = result.output.split(separator: "\n")
        #expect(lines.count { $0.hasPrefix("✓") } >= 60)
        #expect(result.output.contains("0 problems, isolation jail."))
    }
}

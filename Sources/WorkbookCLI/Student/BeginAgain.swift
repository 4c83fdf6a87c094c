import ArgumentParser
import Lessons

/// `workbook reset`: begin an exercise again; what was written is kept.
struct Reset: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Puts an exercise's starter back; your file is kept, and `undo` brings it back.")

    @OptionGroup var exercise: OneExerciseOptions

    func run() throws {
        let (chosen, exercise) = try exercise.chosen()
        let desk = Desk(root: chosen.root)
        guard desk.holds(exercise) else {
            let path = try desk.putStarter(of: exercise)
            Console().say("\(path) is new: there was nothing to reset.")
            return
        }
        let kept = try desk.reset(exercise)
        Console().say(
            "\(desk.path(of: exercise)) is the starter again; your file is \(kept). "
                + "To have it back: workbook undo \(exercise.id)")
    }
}

/// `workbook undo`: brings back what `reset` put aside.
struct Undo: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Brings back the file that `reset` put aside; a second `undo` changes them again."
    )

    @OptionGroup var exercise: OneExerciseOptions

    func run() throws {
        let (chosen, exercise) = try exercise.chosen()
        let desk = Desk(root: chosen.root)
        guard try desk.undo(exercise) else {
            throw Complaint(.usage, "\(exercise.id) was never reset, so there is nothing to undo.")
        }
        Console().say("\(desk.path(of: exercise)) is the file that was put aside.")
    }
}

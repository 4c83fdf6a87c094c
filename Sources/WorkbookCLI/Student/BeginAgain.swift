import ArgumentParser
import Lessons

/// `workbook reset`: begin an exercise again; what was written is kept.
struct Reset: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Puts an exercise's starter back; your file is kept, and `undo` brings it back.",
        discussion: """
              workbook reset lesson1/strides-and-offsets
            """)

    @OptionGroup var exercise: OneExerciseOptions

    func run() throws {
        let (chosen, exercise) = try exercise.chosen()
        let desk = Desk(root: chosen.root)
        guard desk.holds(exercise) else {
            let path = try desk.putStarter(of: exercise)
            Console().say("\(path) is new: there was nothing to reset.")
            return
        }
        let path = desk.path(of: exercise)
        guard !desk.isUntouched(exercise) else {
            return Console().say("\(path) is the starter: there is nothing to reset.")
        }
        let kept = try desk.reset(exercise)
        Console().say(
            "\(path) is the starter again; your file is \(kept).\n"
                + "To have it back:  \(self.exercise.place.command("undo \(exercise.id)"))")
    }
}

/// `workbook undo`: brings back what `reset` put aside.
struct Undo: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Brings back the file that `reset` put aside; a second `undo` changes them again.",
        discussion: """
              workbook undo lesson1/strides-and-offsets

            Files that earlier resets put aside stay in work/.backups/.
            """)

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

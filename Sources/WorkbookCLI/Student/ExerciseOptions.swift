import ArgumentParser
import Lessons

/// Which exercises, of which course.
struct ExerciseOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "What to take: lessons (lesson1), exercises (lesson1/strides-and-offsets) or one check "
                + "of an exercise (lesson1/strides-and-offsets/4). All exercises when left out.",
            valueName: "exercise"))
    var parts: [String] = []

    @OptionGroup var place: RootOption

    /// The chosen exercises; choosing none is an error, so that nothing passes unchecked.
    func chosen() throws -> ChosenExercises {
        let chosen = try ChosenExercises(parts, at: place.courseRoot())
        guard !chosen.choices.isEmpty else {
            let named = parts.isEmpty ? "This course" : parts.joined(separator: ", ")
            throw Complaint(.usage, "\(named) has no exercises to check.")
        }
        return chosen
    }
}

/// One exercise, of which course.
struct OneExerciseOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "The exercise, as lesson1/strides-and-offsets.", valueName: "exercise"))
    var part: String

    @OptionGroup var place: RootOption

    /// The course, and the one exercise that is named.
    func chosen() throws -> (chosen: ChosenExercises, exercise: Exercise) {
        let chosen = try ChosenExercises([part], at: place.courseRoot())
        guard let only = chosen.choices.first, chosen.choices.count == 1 else {
            let names = chosen.choices.map(\.exercise.id)
            throw Complaint(
                .usage,
                "\(part) is not one exercise. "
                    + (names.isEmpty
                        ? "Name one, as lesson1/strides-and-offsets."
                        : "Name one of: \(names.joined(separator: ", ")).")
            )
        }
        return (chosen, only.exercise)
    }
}

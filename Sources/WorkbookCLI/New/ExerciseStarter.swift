import Lessons

/// A small exercise that is proven as it stands: what its solution, its checks and its wrong solutions look like.
struct ExerciseStarter {
    let title: String
    /// The file name of the page that it belongs to.
    let page: String

    /// Its files, in its folder.
    func files(in folder: String) -> [NewFile] {
        [
            NewFile(path: "\(folder)/exercise.md", text: statement),
            NewFile(path: "\(folder)/solution.swift", text: solution),
            NewFile(path: "\(folder)/checks.swift", text: probes),
            NewFile(path: "\(folder)/checks.yml", text: checks),
            NewFile(path: "\(folder)/mutants/sum.diff", text: sum),
            NewFile(path: "\(folder)/mutants/zero-for-nothing.diff", text: zeroForNothing),
        ]
    }

    private var statement: String {
        """
        ---
        title: \(title.quotedAsYAML)
        page: \(page)
        minutes: 10
        difficulty: easy
        engine: false
        ---
        Write `mean(numbers)`: the sum of the numbers, divided by how many there are.
        No numbers at all have no mean: the answer is then `nil`.

        | call | answer |
        |---|---|
        | `mean([1, 2, 6])` | 3 |
        | `mean([])` | `nil` |

        ## Hint 1

        Ask first whether there is anything to divide by.

        ## Hint 2

        `numbers.reduce(0, +)` is the sum.

        ## Hint 3

        `guard !numbers.isEmpty else { return nil }`, then divide by `Double(numbers.count)`.

        """
    }

    private var solution: String {
        """
        /// The mean of the numbers; `nil` where there are none.
        func mean(_ numbers: [Double]) -> Double? {
            // solution
            guard !numbers.isEmpty else { return nil }
            return numbers.reduce(0, +) / Double(numbers.count)
            // end solution
        }

        """
    }

    private var probes: String {
        """
        let probes = [
            Probe("mean") { (numbers: [Double]) in mean(numbers) }
        ]

        """
    }

    private var checks: String {
        """
        - says: "the mean of 1, 2 and 6"
          probe: mean
          inputs: [[1, 2, 6]]
        - says: "no numbers have no mean"
          probe: mean
          inputs: [[]]
        - says: "numbers below 0"
          probe: mean
          inputs: [[-1.5, -2.5]]
          points: 2
          hidden: true

        """
    }

    private var sum: String {
        """
        message: That is the sum. Divide it by how many numbers there are.
        fails: 1, 3

        @@
        -    return numbers.reduce(0, +) / Double(numbers.count)
        +    return numbers.reduce(0, +)

        """
    }

    private var zeroForNothing: String {
        """
        message: No numbers have no mean: answer `nil`, not 0.
        fails: 2

        @@
        -    guard !numbers.isEmpty else { return nil }
        +    guard !numbers.isEmpty else { return 0 }

        """
    }
}

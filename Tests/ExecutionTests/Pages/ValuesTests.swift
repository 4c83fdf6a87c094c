import Lessons
import Testing

@Suite struct ValuesTests {
    @Test func `a line's value comes with its columns, name and type`() async throws {
        let transcript = try await TestCourse.run(
            #"""
            ```swift
            let total = [1, 2, 3].reduce(0, +)
            total * 2
            ```
            """#)
        let values = transcript.snippets[0].values
        let total = try #require(values.first { $0.name == "total" && $0.line == 4 })
        #expect(total.columns == 5..<10)
        #expect(total.type == "Int")
        #expect(total.count == 1)
        #expect(total.first.text == "6")
        #expect(total.last.text == "6")
        #expect(total.history.isEmpty)
        let double = try #require(values.first { $0.line == 5 })
        #expect(double.name.isEmpty)
        #expect(double.columns == 1..<10)
        #expect(double.last.text == "12")
    }

    @Test func `a variable in a loop has a first value, a last one and a history`() async throws {
        let transcript = try await TestCourse.run(
            #"""
            - in a list

              ```swift
              var sum = 0.0
              for i in 1...5 {
                  sum += Double(i)
              }
              ```
            """#)
        let sum = try #require(transcript.snippets[0].values.first { $0.line == 8 })
        #expect(sum.name == "sum")
        #expect(sum.columns == 7..<10)
        #expect(sum.count == 5)
        #expect(sum.first.text == "1.0")
        #expect(sum.last.text == "15.0")
        #expect(sum.history == [1, 3, 6, 10, 15])
    }

    @Test func `a function may take a function`() async throws {
        let transcript = try await TestCourse.run(
            #"""
            ```swift
            func twice(_ change: (Int) -> Int, _ start: Int) -> Int { change(change(start)) }
            let end = twice({ $0 + 1 }, 3)
            ```
            """#)
        let end = try #require(transcript.snippets[0].values.first { $0.name == "end" })
        #expect(end.last.text == "5")
    }

    @Test func `a long history is thinned evenly and keeps its ends`() async throws {
        let transcript = try await TestCourse.run(
            #"""
            ```swift
            var n = 0
            while n < 100_000 {
                n += 1
            }
            ```
            """#)
        let n = try #require(transcript.snippets[0].values.first { $0.line == 6 })
        #expect(n.count == 100_000)
        #expect(n.history.count <= 200)
        #expect(n.history.count >= 100)
        #expect(n.history.first == 1)
        #expect(n.history.last == 100_000)
        let steps = zip(n.history.dropFirst(), n.history).map { $0 - $1 }
        #expect(Set(steps.dropLast()).count == 1)
    }

    @Test func `a logged number costs less than a microsecond`() async throws {
        let transcript = try await TestCourse.run(
            #"""
            ```swift
            var x = 1.0
            let clock = ContinuousClock()
            let time = clock.measure {
                for _ in 0..<1_000_000 {
                    x = x * 0.5 + 1
                }
            }
            print(time < .seconds(1))
            ```
            """#)
        #expect(transcript.snippets[0].output == "true\n")
    }

    @Test func `a list that grows in a loop is not copied for its values`() async throws {
        let transcript = try await TestCourse.run(
            #"""
            ```swift timeout=10
            var list: [Int] = []
            for i in 0..<200_000 {
                list.append(i)
            }
            ```
            """#)
        #expect(transcript.ending == .finished)
        let list = try #require(transcript.snippets[0].values.first { $0.line == 6 })
        #expect(list.count == 200_000)
        #expect(list.first.text == "[0]")
        #expect(list.last.text == "…")
    }

    @Test func `a long text is cut after 200 characters`() async throws {
        let transcript = try await TestCourse.run(
            #"""
            ```swift
            let list = Array(0..<1_000_000)
            let exact = String(repeating: "é", count: 200)
            let nested = [["a\"b"], []]
            ```
            """#)
        let texts = transcript.snippets[0].values.map(\.last.text)
        try #require(texts.count == 3)
        #expect(texts[0].hasPrefix("[0, 1, 2, 3"))
        #expect(texts[0].count == 201)
        #expect(texts[0].hasSuffix("…"))
        #expect(texts[1] == String(repeating: "é", count: 200))
        #expect(texts[2] == #"[["a\"b"], []]"#)
    }

    @Test func `a tensor tells its dtype, shape and strides, and who shares its memory`()
        async throws
    {
        let transcript = try await TestCourse.run(
            #"""
            ```swift hide
            final class Storage {}
            struct Tensor: CustomPlaygroundDisplayConvertible {
                var shape: [Int]
                var storage = Storage()
                var playgroundDescription: Any {
                    let identity = Int(bitPattern: ObjectIdentifier(storage))
                    return [
                        "kind": "tensor", "dtype": "float32", "shape": shape,
                        "strides": shape.map { _ in 1 }, "storage": identity,
                        "text": "tensor(\(shape))", "value": Double(shape[0]),
                    ] as [String: Any]
                }
            }
            ```

            ```swift
            let a = Tensor(shape: [2, 3])
            var b = a
            b.shape = [6]
            let c = Tensor(shape: [1])
            ```
            """#)
        let values = transcript.snippets[1].values
        let a = try #require(values.first { $0.name == "a" })
        #expect(a.first.text == "tensor([2, 3])")
        #expect(a.first.dtype == "float32")
        #expect(a.first.shape == [2, 3])
        #expect(a.first.strides == [1, 1])
        #expect(a.first.storage == 1)
        #expect(values.filter { $0.name == "b" }.allSatisfy { $0.last.storage == 1 })
        #expect(values.first { $0.name == "c" }?.last.storage == 2)
    }

    @Test func `values before a trap are kept`() async throws {
        let transcript = try await TestCourse.run(
            #"""
            ```swift trap
            let list = [1, 2]
            var index = 0
            while true {
                print(list[index])
                index += 1
            }
            ```
            """#)
        let run = transcript.snippets[0]
        #expect(run.output == "1\n2\n")
        #expect(run.values.first { $0.name == "index" && $0.line == 8 }?.last.text == "2")
    }

    @Test func `values=off keeps a snippet's values to itself`() async throws {
        let transcript = try await TestCourse.run("```swift values=off\nlet x = 1\n```")
        #expect(transcript.snippets[0].values.isEmpty)
    }

    @Test func `a description that logs and prints does no harm`() async throws {
        let transcript = try await TestCourse.run(
            #"""
            ```swift
            struct Point: CustomStringConvertible {
                var x = 1
                var description: String {
                    let text = "at \(x)"
                    return text
                }
            }
            let point = Point()
            print(point)
            ```
            """#)
        #expect(transcript.snippets[0].output == "at 1\n")
        #expect(transcript.snippets[0].values.first { $0.name == "point" }?.last.text == "at 1")
    }
}

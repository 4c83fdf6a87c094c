import Arrays
import Testing

struct NumberTextTests {
    private struct NumberCase: Decodable {
        let value: String
        let fixed: [String]
        let scientific: [String]

        var number: Double { Double(value) ?? .signalingNaN }
    }

    private let places = [0, 2, 4, 9]

    @Test func `fixed and scientific forms agree with C's printf`() throws {
        for example in try Golden<NumberCase>.read("numbers.json") {
            let number = example.number
            let fixed = places.map { NumberText.fixed(number, precision: $0) }
            #expect(fixed == example.fixed)
            let scientific = places.map { NumberText.scientific(number, precision: $0) }
            #expect(scientific == example.scientific)
        }
    }

    @Test func `the shortest form is Python's`() throws {
        let cases = try Golden<NumberCase>.read("numbers.json")
        #expect(cases.count >= 500)
        for example in cases { #expect(NumberText.shortest(example.number) == example.value) }
    }

    @Test func `the smallest number has all its digits`() {
        let digits = NumberText.scientific(.leastNonzeroMagnitude, precision: 750)
        #expect(digits.hasPrefix("4.940656458412465441765687928682213723650598026143"))
        #expect(digits.hasSuffix("e-324"))
        #expect(digits.utf8.count == 2 + 750 + 5)
    }

    @Test func `an exact tie goes to the even digit`() {
        #expect(NumberText.fixed(0.5, precision: 0) == "0")
        #expect(NumberText.fixed(1.5, precision: 0) == "2")
        #expect(NumberText.fixed(0.125, precision: 2) == "0.12")
        #expect(NumberText.scientific(2.5, precision: 0) == "2e+00")
    }
}

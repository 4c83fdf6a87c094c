import Arrays
import Testing

struct TensorTextTests {
    @Test func `tensors print as PyTorch prints them`() throws {
        let cases = try Golden<PrintingCase>.read("printing.json")
        #expect(cases.count >= 500)
        for example in cases {
            #expect(try example.printed() == example.text, "\(example.name), \(example.dtype)")
        }
    }

    @Test func `a scalar has no brackets of its own`() {
        let text = TensorText(shape: [], dtype: .int64, elements: .integer { _ in 7 })
        #expect(text.description == "tensor(7)")
    }

    @Test func `an empty tensor asks for no element`() {
        let elements = TensorElements.floating { _ in fatalError("there is no element") }
        let text = TensorText(shape: [0, 3], dtype: .float32, elements: elements)
        #expect(text.description == "tensor([], size=(0, 3))")
    }

    @Test func `a summary asks only for the elements it shows`() {
        let million = 1_000_000
        let elements = TensorElements.integer { place in
            precondition(place < 3 || place >= million - 3)
            return Int64(place)
        }
        let text = TensorText(shape: [million], dtype: .int64, elements: elements)
        let expected = "tensor([     0,      1,      2,  ..., 999997, 999998, 999999])"
        #expect(text.description == expected)
    }
}

/// One printed tensor: what it holds, how it was printed, and the text.
struct PrintingCase: Decodable {
    let name: String
    let dtype: String
    let shape: [Int]
    let values: String?
    let ramp: [Double]?
    let function: String?
    let requiresGrad: Bool?
    let options: Options?
    let `default`: String?
    let text: String

    struct Options: Decodable {
        let precision: Int
        let linewidth: Int
        let threshold: Int
        let edgeitems: Int
        let sciMode: Bool?

        private enum CodingKeys: String, CodingKey {
            case precision, linewidth, threshold, edgeitems
            case sciMode = "sci_mode"
        }
    }

    func printed() throws -> String {
        let dtype = try DType(recorded: dtype)
        return TensorText(
            shape: shape, dtype: dtype, elements: elements(dtype),
            defaultDType: try DType(recorded: `default` ?? "float32"), gradient: gradient,
            options: printOptions
        ).description
    }

    private func elements(_ dtype: DType) -> TensorElements {
        let words = (values ?? "").split(separator: " ")
        if dtype == .bool { return .boolean { words[$0] == "1" } }
        if let ramp {
            let value = { (place: Int) in ramp[0] + ramp[1] * Double(place) }
            return dtype.isFloatingPoint ? .floating(value) : .integer { Int64(value($0)) }
        }
        if dtype.isFloatingPoint { return .floating { Double(words[$0]) ?? .nan } }
        return .integer { Int64(words[$0]) ?? 0 }
    }

    private var gradient: TensorText.Gradient {
        if let function { return .function(function) }
        return requiresGrad == true ? .required : .none
    }

    private var printOptions: PrintOptions {
        guard let options else { return PrintOptions() }
        return PrintOptions(
            precision: options.precision, threshold: options.threshold,
            edgeItems: options.edgeitems, lineWidth: options.linewidth,
            scientificMode: options.sciMode)
    }
}

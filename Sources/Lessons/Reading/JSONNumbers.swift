import Foundation

// JSON knows neither NaN nor the infinities, and runs of programs have both.

extension JSONEncoder {
    /// An encoder that writes every floating-point number, `nan` and `inf` as words.
    package static var ofAllNumbers: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.nonConformingFloatEncodingStrategy = .convertToString(
            positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
        return encoder
    }
}

extension JSONDecoder {
    /// A decoder that reads what `JSONEncoder.ofAllNumbers` wrote.
    package static var ofAllNumbers: JSONDecoder {
        let decoder = JSONDecoder()
        decoder.nonConformingFloatDecodingStrategy = .convertFromString(
            positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
        return decoder
    }
}

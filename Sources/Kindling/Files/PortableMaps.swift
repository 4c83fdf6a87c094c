extension Bytes {
    /// The picture of a PGM (grey) or PPM (colour) file with one byte per number.
    mutating func portableMap() throws -> Tensor {
        let kind = try word()
        guard kind == "P5" || kind == "P6" else {
            throw problem("this is no PNG, nor a binary PGM or PPM picture")
        }
        let numbers = try (0..<3).map { _ in try word() }
        let sizes = numbers.compactMap { Int($0) }
        guard sizes.count == 3, sizes[0] > 0, sizes[1] > 0, sizes[2] == 255 else {
            throw problem(
                "width, height and 255 are expected in the header, but it says "
                    + numbers.joined(separator: " "))
        }
        return try tensor([sizes[1], sizes[0], kind == "P5" ? 1 : 3], .uint8, "the picture")
    }

    /// The next word of a header; a remark from `#` to the end of its line is left out.
    private mutating func word() throws -> String {
        var word = ""
        while true {
            let letter = try character()
            if letter == "#" {
                while try character() != "\n" {}
            } else if !letter.isWhitespace {
                word.append(letter)
            } else if !word.isEmpty {
                return word
            }
        }
    }

    private mutating func character() throws -> Character {
        Character(UnicodeScalar(try take(1, "the header").first ?? 0))
    }
}

/// Whether a drawing only draws: no element in it runs anything, and nothing is loaded but pictures that it holds itself.
func isInert(_ markup: String) -> Bool {
    var rest = Array(markup.utf8)[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
        let end = endOfTag(rest[(start + 1)...])
        if !isInert(tag: rest[(start + 1)..<end]) { return false }
        rest = rest[end...]
    }
    return true
}

/// Elements that run or load something.
private let active: Set = ["script", "foreignobject", "iframe", "use"]

/// The index of the `>` that ends a tag; one in quotes does not.
private func endOfTag(_ bytes: ArraySlice<UInt8>) -> Int {
    var quote: UInt8?
    for index in bytes.indices {
        let byte = bytes[index]
        if let open = quote {
            if byte == open { quote = nil }
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
            quote = byte
        } else if byte == UInt8(ascii: ">") {
            return index
        }
    }
    return bytes.endIndex
}

private func isInert(tag: ArraySlice<UInt8>) -> Bool {
    if active.contains(name(at: tag.drop(while: isBlank))) { return false }
    return tag.indices.allSatisfy { index in
        !isBlank(tag[index]) || isInert(attribute: tag[(index + 1)...])
    }
}

/// Whether an attribute runs nothing and loads nothing from elsewhere.
private func isInert(attribute bytes: ArraySlice<UInt8>) -> Bool {
    let name = name(at: bytes)
    let runs = name.hasPrefix("on")
    let loads = name == "src" || name == "href" || name.hasSuffix(":href")
    guard runs || loads else { return true }
    let value = bytes.dropFirst(name.utf8.count).drop(while: isBlank)
    guard value.first == UInt8(ascii: "=") else { return true }
    return !runs && value.dropFirst().drop(while: isBlank).starts(with: #""data:image/png"#.utf8)
}

/// The name that some bytes begin with, in small letters; empty where they begin with something else.
private func name(at bytes: ArraySlice<UInt8>) -> String {
    guard let first = bytes.first, isLetter(first) else { return "" }
    let name = bytes.prefix { isLetter($0) || $0 == UInt8(ascii: ":") }
    return String(decoding: name, as: UTF8.self).lowercased()
}

private func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte)
}

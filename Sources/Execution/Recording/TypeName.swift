/// The name of a type as it is written in Swift: `[Int]` for `Array<Int>`.
func sugared(typeName name: String) -> String {
    guard let open = name.firstIndex(of: "<"), name.last == ">" else { return name }
    let arguments = genericArguments(name[name.index(after: open)...].dropLast())
        .map { sugared(typeName: $0) }
    switch (name[..<open], arguments.count) {
    case ("Array", 1): return "[\(arguments[0])]"
    case ("Dictionary", 2): return "[\(arguments[0]): \(arguments[1])]"
    case ("Optional", 1):
        let isPlain = !arguments[0].contains(" ") || arguments[0].hasPrefix("[")
        return isPlain ? "\(arguments[0])?" : "(\(arguments[0]))?"
    default: return "\(name[..<open])<\(arguments.joined(separator: ", "))>"
    }
}

/// Divides `A, B<C, D>` at the commas that stand between no brackets.
private func genericArguments(_ list: Substring) -> [String] {
    var arguments = [""]
    var depth = 0
    for character in list {
        depth += "<([".contains(character) ? 1 : 0
        // An arrow's head closes nothing.
        let isArrow = character == ">" && arguments.last?.last == "-"
        depth -= ">)]".contains(character) && !isArrow ? 1 : 0
        if character == "," && depth == 0 {
            arguments.append("")
        } else {
            arguments[arguments.count - 1].append(character)
        }
    }
    return arguments.map { $0.first == " " ? String($0.dropFirst()) : $0 }
}

import Lessons

extension CompilerMessage {
    /// What the message means to somebody who comes from Python, and what to do; `nil` where it is not one of the
    /// common ones.
    public var advice: String? {
        guard severity == "error" else { return nil }
        return Self.advice.lazy.filter { text.contains($0.pattern) }.map(\.sentence).first
    }

    /// The commonest errors of beginners. The first pattern that is found counts.
    nonisolated(unsafe) private static let advice: [(pattern: Regex<Substring>, sentence: String)] =
        [
            (
                #/a check calls your code/#,
                "Keep each function's first line as the starter has it: its name, each `_`, and its types."
            ),
            (
                #/cannot convert return expression of type '(?:Int|Float|Double)' to return type '(?:Int|Float|Double)'/#,
                "Swift never mixes Int, Float and Double by itself: write Double(x), Float(x) or Int(x)."
            ),
            (
                #/cannot convert value of type '(?:Int|Float|Double)' to (?:expected argument|specified) type '(?:Int|Float|Double)'/#,
                "Swift never mixes Int, Float and Double by itself: write Double(x), Float(x) or Int(x)."
            ),
            (
                #/cannot convert value of type '(?:Int|Float|Double)' to expected argument type '(?:Array<|\[)/#,
                "One more element joins an array with `xs.append(x)`, or as `xs + [x]`."
            ),
            (
                #/cannot convert return expression of type/#,
                "The function promises another type after `->` than what it hands back."
            ),
            (
                #/must be unwrapped/#,
                "The value may be nil. Give a default with `?? 0`, or take it apart with `if let`."
            ),
            (
                #/cannot use mutating member on immutable value|left side of mutating operator isn't mutable|cannot assign (?:to value|through subscript)/#,
                "Parameters and `let` never change. Copy into a variable first: `var copy = x`."
            ),
            (#/'(?:None|null|NULL)' in scope/#, "In Swift nothing is written `nil`."),
            (#/'(?:True|False)' in scope/#, "In Swift it is written `true` and `false`."),
            (#/'(?:and|or|not)' in scope/#, "In Swift it is `a && b`, `a || b` and `!a`."),
            (#/'elif' in scope/#, "In Swift it is `else if`."),
            (#/'lambda' in scope/#, "A function without a name is `{ a, b in a + b }`."),
            (#/'range' in scope/#, "To count, loop over a range: `for i in 0..<n`."),
            (
                #/'enumerate' in scope|expected 'in' after for-each pattern/#,
                "To count along, write `for (i, x) in xs.enumerated()`."
            ),
            (
                #/'(?:int|float|str|bool)' in scope/#,
                "Types begin with a capital: `Int(x)`, `Double(x)`, `String(x)`."
            ),
            (
                #/'(?:torch|np|nn)' in scope/#,
                "After `import Kindling`, `Tensor` and the layers stand without a name before them."
            ),
            (
                #/'(?:def|pass|del)' in scope/#,
                "This is Python. A Swift function is `func name(_ x: Int) -> Int { … }`."
            ),
            (#/'len' in scope/#, "The length of an array is `xs.count`."),
            (#/has no member '(?:length|size|len)'/#, "The length of an array is `xs.count`."),
            (#/has no member 'sum'/#, "An array has no sum of its own: write `xs.reduce(0, +)`."),
            (#/cannot find operator '(?:\+\+|--)'/#, "Write `i += 1` or `i -= 1`."),
            (
                #/operator '\*\*'/#,
                "Powers are `pow(x, 2)` after `import Foundation`; a square is `x * x`."
            ),
            (#/operator '\/\/'/#, "Dividing two Ints drops the remainder already."),
            (
                #/missing argument label/#,
                "Arguments are named in calls, unless the parameter begins with `_`."
            ),
            (
                #/extraneous argument label/#,
                "This parameter begins with `_`, so a call gives the value without a name."
            ),
            (
                #/missing argument for parameter/#,
                "The call gives fewer values than the function takes."
            ),
            (#/extra argument in subscript/#, "Arrays in arrays take an index each: `xs[0][1]`."),
            (#/extra argument/#, "The call gives more values than the function takes."),
            (
                #/missing return in/#,
                "Not every way through the function hands a value back. Add a `return` at its end."
            ),
            (
                #/requires '.+' to conform to 'Sequence'/#,
                "To count, loop over a range: `for i in 0..<n`."
            ),
            (#/cannot be used as a boolean/#, "A condition is true or false: write `x != 0`."),
            (
                #/binary operator '\+' cannot be applied to operands of type (?:'String' and|'[A-Za-z]+' and 'String')/#,
                "A number goes into a text in `\\( )`: `\"shape \\(n)\"`."
            ),
            (
                #/binary operator '.' cannot be applied to operands of type '\[/#,
                "Arrays do not compute by element: use `xs.map { $0 * 2 }`, or a Tensor."
            ),
            (
                #/binary operator/#,
                "Both sides must have one type: write Double(x), Float(x) or Int(x) around one of them."
            ),
            (
                #/empty collection literal requires an explicit type/#,
                "Say what the array holds: `var xs: [Int] = []`."
            ),
            (
                #/use of '=' in a boolean context/#, "Two values are compared with `==`."
            ),
            (
                #/'nil' is incompatible with return type/#,
                "Only an optional can be nil: promise `Int?`, or hand back a value."
            ),
            (#/'#' and macro name|no macro named/#, "A comment begins with `//`."),
            (#/unterminated string/#, "The text has no closing `\"`."),
            (#/unexpected 'else'/#, "A choice within a line is `condition ? a : b`."),
            (
                #/expected argument label before colon/#,
                "A part of an array is `xs[1...]` or `xs[1..<3]`."
            ),
            (
                #/container literal/#, "A list made from another is `xs.map { $0 * 2 }`."
            ),
            (
                #/expected '\{' after '(?:if|while|for|guard|else)/#,
                "The body stands in braces, one statement too: `if x { … }`."
            ),
            (#/expected '\)'/#, "A `(` is never closed."),
            (#/expected ',' separator/#, "A comma or an operator is missing here."),
            (#/expected '\}'/#, "A `{` is never closed. Look above for the one without its `}`."),
            (#/extraneous '\}'/#, "There is a `}` too many."),
            (
                #/consecutive statements on a line/#,
                "One statement stands on each line. Is an operator or a comma missing here?"
            ),
            (
                #/(?:expressions|statements) are not allowed at the top level/#,
                "Code that runs stands inside a function; outside are only declarations."
            ),
            (
                #/unexpected ':' in type/#,
                "A Swift body stands in braces: `func f(_ x: Int) -> Int { … }`."
            ),
            (#/unnamed parameters must be written/#, "Each parameter has a type: `_ x: Int`."),
            (#/single-quoted string/#, "Text stands in double quotes."),
            (#/invalid redeclaration/#, "There are two of the same name. Keep one."),
            (#/switch must be exhaustive/#, "The switch leaves values out. Add `default: …`."),
            (#/call can throw/#, "Write `try` before the call."),
            (
                #/no such module/#,
                "The course's engine is `Kindling`; `Foundation` has exp and log."
            ),
            (
                #/inout parameter requires explicit '&'/#,
                "Write `&` before what the function may change."
            ),
            (
                #/unexpected non-void return value/#,
                "The function says no type after its parameters. Add `-> Int`, or what it hands back."
            ),
            (
                #/unable to type-check this expression in reasonable time/#,
                "Split the line: give its parts names with `let`, and types."
            ),
            (
                #/cannot find '.+' in scope/#,
                "Nothing has that name here. Look at its spelling; a new variable begins with `let` or `var`."
            ),
            (#/has no member/#, "Its type has no such property or function. Look at the spelling."),
        ]
}

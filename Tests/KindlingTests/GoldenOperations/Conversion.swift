import Kindling

extension GoldenOperations {
    mutating func addConversion() {
        define("promote_types") { "torch." + promoteTypes($0.dtype("a"), $0.dtype("b")).name }
        define("to") { $0.x.to($0.dtype("dtype")) }
        define("float") { $0.x.float() }
        define("double") { $0.x.double() }
        define("half") { $0.x.half() }
        define("bfloat16") { $0.x.bfloat16() }
        define("long") { $0.x.long() }
        define("int") { $0.x.int() }
        define("short") { $0.x.short() }
        define("char") { $0.x.char() }
        define("byte") { $0.x.byte() }
        define("bool") { $0.x.bool() }
        addFacts()
        addHostNumbers()
    }

    private mutating func addFacts() {
        define("dim") { $0.x.dim() }
        define("numel") { $0.x.numel() }
        define("size") { "torch.Size(\($0.x.shape))" }
        define("size(dim)") { $0.x.size($0.int("dim")) }
        define("len") { $0.x.count }
        define("dtype") { "torch." + $0.x.dtype.name }
        define("type") { $0.x.type() }
        define("element_size") { $0.x.elementSize() }
        define("is_floating_point") { $0.x.isFloatingPoint() }
    }

    private mutating func addHostNumbers() {
        define("item") { $0.x.item().description }
        define("tolist") { $0.x.tolist().description }
    }
}

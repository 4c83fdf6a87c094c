import Kindling

extension GoldenOperations {
    mutating func addViews() {
        addShapes()
        addAxes()
        addSizeOneDims()
        addRepeats()
        addWindows()
        addLayoutFacts()
    }

    private mutating func addShapes() {
        define("view") { $0.x.view($0.shape("shape")) }
        define("reshape") { $0.x.reshape($0.shape("shape")) }
        define("flatten") { $0.x.flatten($0.int("start"), $0.int("end")) }
        define("unflatten") { $0.x.unflatten($0.int("dim"), $0.shape("shape")) }
        define("view_as") { $0.x.viewAs($0.y) }
        define("ravel") { $0.x.ravel() }
    }

    private mutating func addAxes() {
        define("transpose") { $0.x.transpose($0.int("dim0"), $0.int("dim1")) }
        define("permute") { $0.x.permute($0.shape("dims")) }
        define("movedim") { $0.x.movedim($0.int("start"), $0.int("end")) }
        define("t") { $0.x.t() }
        define("T") { $0.x.T }
        define("mT") { $0.x.mT }
        define("permute round trip") {
            $0.x.transpose(0, 2).contiguous().view(3, 4).view(3, 2, 2).transpose(0, 2)
        }
        define("permute wrong trip") {
            $0.x.transpose(0, 2).contiguous().view(3, 4).view(2, 2, 3)
        }
    }

    private mutating func addSizeOneDims() {
        define("unsqueeze") { $0.x.unsqueeze($0.int("dim")) }
        define("squeeze") { $0.x.squeeze() }
        define("squeeze(dim)") { $0.x.squeeze($0.int("dim")) }
        define("expand") { $0.x.expand($0.shape("shape")) }
        define("expand_as") { $0.x.expandAs($0.y) }
        define("broadcast_to") { $0.x.broadcastTo($0.shape("shape")) }
    }

    private mutating func addRepeats() {
        define("repeat") { $0.x.repeat($0.shape("counts")) }
        define("tile") { $0.x.tile($0.shape("counts")) }
        define("repeat_interleave") {
            $0.x.repeatInterleave($0.int("repeats"), dim: $0.int("dim"))
        }
    }

    private mutating func addWindows() {
        define("narrow") { $0.x.narrow($0.int("dim"), $0.int("start"), $0.int("length")) }
        define("select") { $0.x.select($0.int("dim"), $0.int("index")) }
        define("unfold") { $0.x.unfold($0.int("dim"), $0.int("size"), $0.int("step")) }
        define("roll.flat") { $0.x.roll($0.int("shift")) }
        define("diagonal.dims") {
            $0.x.diagonal($0.int("offset"), dim1: $0.int("dim1"), dim2: $0.int("dim2"))
        }
        define("diagonal") { $0.x.diagonal($0.int("offset")) }
        define("flip") { $0.x.flip($0.ints("dims")) }
        define("roll") { $0.x.roll($0.int("shift"), dims: $0.int("dim")) }
    }

    private mutating func addLayoutFacts() {
        define("is_contiguous") { $0.x.isContiguous() }
        define("stride") { $0.x.stride().description }
        define("storage_offset") { $0.x.storageOffset() }
        define("contiguous") { $0.x.contiguous() }
        define("clone") { $0.x.clone() }
    }
}

import Kindling

extension GoldenOperations {
    mutating func addBehaviours() {
        addDevices()
        addDefaults()
        addShapesInPlace()
        addAliases()
    }

    private mutating func addDevices() {
        define("device") { $0.x.device.description }
        define("cpu") { $0.x.cpu() }
        define("to.device") { $0.x.to(Device($0.word("device"))) }
        define("to.device_dtype") { $0.x.to(Device($0.word("device")), $0.dtype("dtype")) }
        define("to.same") { $0.x.to(.float32) }
        define("ones.device") {
            Tensor.ones($0.shape("shape"), device: Device($0.word("device")))
        }
    }

    private mutating func addDefaults() {
        define("get_default_dtype") { _ in "torch." + getDefaultDtype().name }
        define("default dtype") { call in
            setDefaultDtype(call.dtype("dtype"))
            defer { setDefaultDtype(.float32) }
            return [
                Tensor.zeros(2), Tensor([1.5]), Tensor.arange(0.0, 1.0, 0.5), Tensor([1]),
                Tensor([1]) / 2, Tensor.linspace(0, 1, 3),
            ]
        }
    }

    private mutating func addShapesInPlace() {
        define("unsqueeze_") { $0.x.unsqueeze_($0.int("dim")) }
        define("squeeze_") { $0.x.squeeze_() }
        define("t_") { $0.x.t_() }
        define("transpose_") { $0.x.transpose_($0.int("dim0"), $0.int("dim1")) }
        define("reshape_as") { $0.x.reshapeAs($0.y) }
        define("nbytes") { $0.x.nbytes }
        define("resize_") { $0.x.resize_($0.shape("shape")) }
        define("iterate") { Array($0.x) }
        define("add.out") { add($0.x, $0.y, out: $0.z) }
    }

    private mutating func addAliases() {
        define("detach") { $0.x.detach() }
        define("data") { $0.x.data }
        define("x.data changes x") { call in
            let x = call.x.clone().requiresGrad_()
            let y = 2 * x
            x.data *= 100
            y.backward()
            return collected(x.detach(), x.grad)
        }
    }
}

/// The tensors that are there.
func collected(_ tensors: Tensor?...) -> [Tensor] { tensors.compactMap { $0 } }

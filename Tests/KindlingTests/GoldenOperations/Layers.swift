import Kindling

extension GoldenOperations {
    mutating func addLayers() {
        addLinearLayers()
        addConvolutionLayers()
        addBeginnings()
    }

    private mutating func addLinearLayers() {
        module("nn.Linear") { Linear($0.int("inp"), $0.int("out"), bias: $0.flag("bias")) }
        module("nn.Flatten") { _ in Flatten() }
        define("nn.Bilinear") {
            ModuleCase($0) {
                Bilinear($0.int("a"), $0.int("b"), $0.int("out"))
            } run: {
                [$0($1[0], $1[1])]
            }.results
        }
    }

    private mutating func addConvolutionLayers() {
        module("nn.Conv1d") { Conv1d($0.int("inp"), $0.int("out"), kernelSize: $0.int("kernel")) }
        module("nn.Conv2d") {
            Conv2d(
                $0.int("inp"), $0.int("out"), kernelSize: $0.int("kernel"),
                stride: $0.int("stride"), padding: $0.int("padding"))
        }
        module("nn.Conv2d.groups") {
            Conv2d(
                $0.int("inp"), $0.int("out"), kernelSize: $0.int("kernel"),
                groups: $0.int("groups"), bias: false)
        }
        module("nn.Conv2d.padding_mode") {
            Conv2d(
                $0.int("inp"), $0.int("out"), kernelSize: $0.int("kernel"),
                padding: $0.int("padding"), paddingMode: $0.paddingMode)
        }
        module("nn.ConvTranspose2d") {
            ConvTranspose2d(
                $0.int("inp"), $0.int("out"), kernelSize: $0.int("kernel"),
                stride: $0.int("stride"))
        }
    }

    private mutating func addBeginnings() {
        beginning("initial Linear") { Linear(20, 3) }
        beginning("initial Bilinear") { Bilinear(2, 3, 2) }
        beginning("initial Conv1d") { Conv1d(2, 3, kernelSize: 5) }
        beginning("initial Conv2d") { Conv2d(2, 3, kernelSize: 3) }
        beginning("initial ConvTranspose2d") { ConvTranspose2d(2, 3, kernelSize: 2) }
    }
}

extension GoldenCall {
    fileprivate var paddingMode: PaddingMode {
        switch word("mode") {
        case "reflect": .reflect
        case "circular": .circular
        default: .replicate
        }
    }
}

import Kindling

extension GoldenOperations {
    mutating func addLayers() {
        addLinearLayers()
        addConvolutionLayers()
        addNormLayers()
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

    private mutating func addNormLayers() {
        module("nn.BatchNorm1d.train") { BatchNorm1d($0.int("features")) }
        module("nn.BatchNorm1d.eval") { BatchNorm1d($0.int("features")).eval() }
        module("nn.BatchNorm2d.train") { BatchNorm2d($0.int("features")) }
        module("nn.BatchNorm2d.eval") { BatchNorm2d($0.int("features")).eval() }
        module("nn.BatchNorm2d.plain") {
            BatchNorm2d($0.int("features"), affine: false, trackRunningStats: false)
        }
        module("nn.BatchNorm1d.momentum") {
            BatchNorm1d(
                $0.int("features"), eps: $0.double("eps"), momentum: $0.double("momentum"))
        }
        define("nn.BatchNorm1d.twice") {
            ModuleCase($0) {
                BatchNorm1d($0.int("features"))
            } run: {
                [$0($1[0]), $0($1[0] * 2)]
            }
            .results
        }
        module("nn.LayerNorm") { LayerNorm($0.int("size")) }
        module("nn.PReLU") { _ in PReLU() }
        module("nn.Embedding") { Embedding($0.int("count"), $0.int("size")) }
        module("mlp") {
            Sequential(
                Linear($0.int("inp"), $0.int("hidden")), ReLU(),
                Linear($0.int("hidden"), $0.int("out")))
        }
    }

    private mutating func addBeginnings() {
        beginning("initial BatchNorm2d") { BatchNorm2d(3) }
        beginning("initial Embedding") { Embedding(4, 5) }
        beginning("initial Sequential") { Sequential(Linear(4, 6), ReLU(), Linear(6, 2)) }
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

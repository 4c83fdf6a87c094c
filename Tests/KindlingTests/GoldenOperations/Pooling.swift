import Kindling

extension GoldenOperations {
    mutating func addPooling() {
        addLargest()
        addAverages()
        addAdaptive()
        addSizes()
    }

    private mutating func addLargest() {
        define("F.max_pool1d") { call in
            F.maxPool1d(
                call.x, call.int("kernel"), stride: call.int("stride"),
                padding: call.int("padding"), ceilMode: call.flag("ceil"))
        }
        define("F.max_pool2d") { call in
            F.maxPool2d(
                call.x, call.ints("kernel"), stride: call.ints("stride"),
                padding: call.ints("padding"), ceilMode: call.flag("ceil"))
        }
        define("F.max_pool2d(dilation)") { call in
            F.maxPool2d(
                call.x, call.int("kernel"), stride: call.int("stride"),
                padding: call.int("padding"), dilation: call.int("dilation"))
        }
        define("F.max_pool2d(plain)") { F.maxPool2d($0.x, $0.int("kernel")) }
        define("F.max_pool2d(indices)") { call in
            let found = F.maxPool2dWithIndices(call.x, call.int("kernel"))
            return [found.values, found.indices]
        }
    }

    private mutating func addAverages() {
        define("F.avg_pool1d") { call in
            F.avgPool1d(
                call.x, call.int("kernel"), stride: call.int("stride"),
                padding: call.int("padding"), ceilMode: call.flag("ceil"))
        }
        define("F.avg_pool2d") { call in
            F.avgPool2d(
                call.x, call.ints("kernel"), stride: call.ints("stride"),
                padding: call.ints("padding"), ceilMode: call.flag("ceil"),
                countIncludePad: call.flag("include"))
        }
        define("F.avg_pool2d(plain)") { F.avgPool2d($0.x, $0.int("kernel")) }
    }

    private mutating func addAdaptive() {
        define("F.adaptive_avg_pool1d") { F.adaptiveAvgPool1d($0.x, $0.int("size")) }
        define("F.adaptive_avg_pool2d") { F.adaptiveAvgPool2d($0.x, $0.ints("size")) }
        define("F.adaptive_max_pool2d") { F.adaptiveMaxPool2d($0.x, $0.ints("size")) }
    }

    private mutating func addSizes() {
        define("F.interpolate(size)") { call in
            F.interpolate(call.x, size: call.ints("size"), mode: call.interpolation)
        }
        define("F.interpolate(scale)") { call in
            F.interpolate(call.x, scaleFactor: call.double("factor"), mode: call.interpolation)
        }
        define("F.interpolate(scale,corners)") { call in
            F.interpolate(
                call.x, scaleFactor: call.double("factor"), mode: call.interpolation,
                alignCorners: call.flag("corners"))
        }
        define("F.pad") { F.pad($0.x, $0.ints("pad"), value: $0.double("value")) }
        define("F.pad(mode)") { F.pad($0.x, $0.ints("pad"), mode: $0.padding) }
        define("F.unfold") { call in
            F.unfold(
                call.x, call.int("kernel"), padding: call.int("padding"),
                stride: call.int("stride"))
        }
        define("F.pixel_shuffle") { F.pixelShuffle($0.x, $0.int("factor")) }
    }
}

extension GoldenCall {
    fileprivate var interpolation: F.InterpolationMode {
        word("mode") == "nearest" ? .nearest : .bilinear
    }

    fileprivate var padding: F.PadMode {
        switch word("mode") {
        case "reflect": .reflect
        case "replicate": .replicate
        default: .circular
        }
    }
}

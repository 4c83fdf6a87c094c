import Kindling

extension GoldenOperations {
    mutating func addConvolutions() {
        define("F.linear") { F.linear($0.x, $0.y, $0.tensors.count > 2 ? $0.z : nil) }
        define("F.conv1d(plain)") { F.conv1d($0.x, $0.y) }
        define("F.conv2d(plain)") { F.conv2d($0.x, $0.y) }
        define("F.conv1d") { call in
            F.conv1d(
                call.x, call.y, call.z, stride: call.ints("stride"), padding: call.ints("padding"),
                dilation: call.ints("dilation"), groups: call.int("groups"))
        }
        define("F.conv2d") { $0.convolution() }
        addTransposedConvolutions()
    }

    private mutating func addTransposedConvolutions() {
        define("F.conv_transpose1d") { call in
            F.convTranspose1d(
                call.x, call.y, call.z, stride: call.int("stride"), padding: call.int("padding"),
                outputPadding: call.int("output_padding"), groups: call.int("groups"),
                dilation: call.int("dilation"))
        }
        define("F.conv_transpose2d") { call in
            F.convTranspose2d(
                call.x, call.y, call.z, stride: call.int("stride"), padding: call.int("padding"),
                outputPadding: call.int("output_padding"), groups: call.int("groups"),
                dilation: call.int("dilation"))
        }
    }
}

extension GoldenCall {
    /// A convolution of images whose padding is numbers or a word.
    fileprivate func convolution() -> Tensor {
        func conv(_ padding: some WindowPadding) -> Tensor {
            F.conv2d(
                x, y, z, stride: ints("stride"), padding: padding, dilation: ints("dilation"),
                groups: int("groups"))
        }
        guard let named = recorded.arguments["padding"]?.asWord else {
            return conv(ints("padding"))
        }
        return named == "same" ? conv(.same) : conv(.valid)
    }
}

import Arrays

extension Tensor {
    /// Stops the program as PyTorch does where an average of whole numbers is asked for.
    func requireReal(_ kernel: String) {
        if !isFloatingPoint() {
            stop("\"\(kernel)\" not implemented for '\(dtype.scalarTypeName)'")
        }
    }
}

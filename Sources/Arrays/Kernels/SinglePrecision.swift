extension UnsafeMutablePointer where Pointee: Computable {
    /// The numbers, if they are in single precision, which has kernels of its own.
    @inline(__always) var single: UnsafeMutablePointer<Float>? {
        Pointee.self == Float.self
            ? UnsafeMutableRawPointer(self).assumingMemoryBound(to: Float.self) : nil
    }
}

/// Read access to a tensor's elements for printing.
///
/// Each function takes the element's place in row-major order, from 0 to the number of elements
/// less one, whatever the strides of the tensor are.
package enum TensorElements {
    /// Floating-point numbers of any size, widened to double.
    case floating((Int) -> Double)
    /// Whole numbers of any size, widened to 64 bits.
    case integer((Int) -> Int64)
    /// Truth values.
    case boolean((Int) -> Bool)
}

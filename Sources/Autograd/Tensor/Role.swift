/// What a tensor is to the module that stores it.
package enum TensorRole {
    /// A number to compute with, of which modules know nothing.
    case plain
    /// What an optimiser changes.
    case parameter
    /// What belongs to the state, though no optimiser changes it.
    case buffer
}

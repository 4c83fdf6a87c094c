/// The functions between layers, by PyTorch's name for their module.
///
/// ```swift
/// let hidden = F.relu(x)
/// let shares = F.softmax(logits, dim: 1)
/// ```
public enum F {}

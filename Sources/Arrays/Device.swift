/// Where a tensor's elements live: PyTorch's device, a type and an optional number.
///
/// Kindling computes on the processor; the other devices can be named, but not used.
public struct Device: Hashable, Sendable {
    /// The kind of device, such as `"cpu"` or `"cuda"`.
    public let type: String
    /// Which device of its kind, if it was said.
    public let index: Int?

    /// A device by its kind and, if there may be several, its number.
    public init(_ type: String, _ index: Int? = nil) {
        self.type = type
        self.index = index
    }

    /// The processor.
    public static let cpu = Device("cpu")
    /// The current graphics card.
    public static let cuda = Device("cuda")

    /// The graphics card with this number.
    public static func cuda(_ index: Int) -> Device { Device("cuda", index) }

    /// Stops the program unless Kindling can compute on this device.
    package func requireAvailable() {
        if type == "cpu" { return }
        refuse("Device(\"\(self)\")")
    }

    /// Stops the program because a call asked for this device.
    package func refuse(_ call: String) -> Never {
        if type == "cuda" {
            stop(
                "\(call): this machine has no CUDA device that Kindling can use; ask "
                    + "cuda.isAvailable() first")
        }
        stop("Expected one of cpu, cuda device type at start of device string: \(type)")
    }
}

extension Device: ExpressibleByStringLiteral {
    /// A device as PyTorch writes it: `"cpu"`, `"cuda"`, `"cuda:1"`.
    public init(stringLiteral text: String) {
        let parts = text.split(separator: ":", maxSplits: 1)
        self.init(String(parts.first ?? ""), parts.count > 1 ? Int(parts[1]) : nil)
    }
}

extension Device: CustomStringConvertible {
    /// The text that PyTorch shows, such as `cuda:0`.
    public var description: String {
        guard let index else { return type }
        return type + ":" + index.description
    }
}

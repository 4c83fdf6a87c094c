import Arrays

/// What Kindling can do with graphics cards.
public enum cuda {
    /// Whether there is a graphics card that Kindling can compute on: false.
    public static func isAvailable() -> Bool { false }

    /// How many graphics cards Kindling can compute on: 0.
    public static func deviceCount() -> Int { 0 }
}

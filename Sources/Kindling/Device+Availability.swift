extension Device {
    /// Whether tensors and modules can be moved to a device: the processor, and no other.
    ///
    /// ```swift
    /// let device: Device = Device.isAvailable(.cuda) ? .cuda : .cpu
    /// ```
    public static func isAvailable(_ device: Device) -> Bool { device.type == "cpu" }
}

// A page shows one of these functions as a copy that is compared with this file.

// slice mean
func mean(_ numbers: [Double]) -> Double? {
    if numbers.isEmpty { return nil }
    return numbers.reduce(0, +) / Double(numbers.count)
}
// end slice

func spread(_ numbers: [Double]) -> Double? {
    guard let low = numbers.min(), let high = numbers.max() else { return nil }
    return high - low
}

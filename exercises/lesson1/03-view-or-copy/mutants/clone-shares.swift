// message: `clone()` makes memory of its own; the view after it is a view of the copy.
// fails: 12

/// What a program did: whether its write shows in `x`, and the numbers that `y` holds then.
struct Write {
    var showsInX: Bool
    var y: [Int]
}

/// What the program of an item did.
func write(_ item: Int) -> Write {
    switch item {
    case 1: return Write(showsInX: true, y: [9, 2, 3])  // let y = x[0]; y[0] = 9
    case 2: return Write(showsInX: true, y: [1, 2, 3, 4, 9, 6])  // let y = x; y[1, 1] = 9
    case 3: return Write(showsInX: false, y: [9, 2, 3])  // let y = x[[0]]; y[0, 0] = 9
    case 4: return Write(showsInX: true, y: [1, 4, 2, 5, 9, 6])  // let y = x.t(); y[2, 0] = 9
    case 5: return Write(showsInX: false, y: [14, 15, 16])  // var y = x[1]; y = y + 10
    case 6: return Write(showsInX: true, y: [14, 15, 16])  // var y = x[1]; y += 10
    case 7: return Write(showsInX: true, y: [1, 2, 9, 4, 5, 6])  // let y = x.view(3, 2); y[1, 0] = 9
    case 8: return Write(showsInX: false, y: [1, 9, 2, 5, 3, 6])  // let y = x.t().reshape(6); y[1] = 9
    case 9: return Write(showsInX: true, y: [1, 9, 3, 4, 5, 6])  // let y = x.reshape(6); y[1] = 9
    case 10: return Write(showsInX: false, y: [0, 0, 0])  // let y = x[x > 3]; y.zero_()
    case 11: return Write(showsInX: true, y: [2, 6, 8, 12])  // let y = x[..., .stride(by: 2)]; y.mul_(2)
    case 12: return Write(showsInX: true, y: [1, 2, 3, 4, 5, 9])  // let y = x.clone().view(6); y[5] = 9
    default: fatalError("there are items 1 to 12")
    }
}

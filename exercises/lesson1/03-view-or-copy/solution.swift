import Kindling

/// What a program did: whether its write shows in `x`, and the numbers that `y` holds then.
struct Write {
    var showsInX: Bool
    var y: [Int]
}

/// What the program of an item did.
func write(_ item: Int) -> Write {
    // solution
    // starter: switch item {
    // starter: case 1: return Write(showsInX: false, y: [])  // let y = x[0]; y[0] = 9
    // starter: case 2: return Write(showsInX: false, y: [])  // let y = x; y[1, 1] = 9
    // starter: case 3: return Write(showsInX: false, y: [])  // let y = x[[0]]; y[0, 0] = 9
    // starter: case 4: return Write(showsInX: false, y: [])  // let y = x.t(); y[2, 0] = 9
    // starter: case 5: return Write(showsInX: false, y: [])  // var y = x[1]; y = y + 10
    // starter: case 6: return Write(showsInX: false, y: [])  // var y = x[1]; y += 10
    // starter: case 7: return Write(showsInX: false, y: [])  // let y = x.view(3, 2); y[1, 0] = 9
    // starter: case 8: return Write(showsInX: false, y: [])  // let y = x.t().reshape(6); y[1] = 9
    // starter: case 9: return Write(showsInX: false, y: [])  // let y = x.reshape(6); y[1] = 9
    // starter: case 10: return Write(showsInX: false, y: [])  // let y = x[x > 3]; y.zero_()
    // starter: case 11: return Write(showsInX: false, y: [])  // let y = x[..., .stride(by: 2)]; y.mul_(2)
    // starter: case 12: return Write(showsInX: false, y: [])  // let y = x.clone().view(6); y[5] = 9
    // starter: default: return Write(showsInX: false, y: [])
    // starter: }
    let x = Tensor([[1, 2, 3], [4, 5, 6]])
    let before = x.clone()
    switch item {
    case 1:
        let y = x[0]
        y[0] = 9
        return Write(showsInX: !equal(x, before), y: y.scalars())
    case 2:
        let y = x
        y[1, 1] = 9
        return Write(showsInX: !equal(x, before), y: y.scalars())
    case 3:
        let y = x[[0]]
        y[0, 0] = 9
        return Write(showsInX: !equal(x, before), y: y.scalars())
    case 4:
        let y = x.t()
        y[2, 0] = 9
        return Write(showsInX: !equal(x, before), y: y.scalars())
    case 5:
        var y = x[1]
        y = y + 10
        return Write(showsInX: !equal(x, before), y: y.scalars())
    case 6:
        var y = x[1]
        y += 10
        return Write(showsInX: !equal(x, before), y: y.scalars())
    case 7:
        let y = x.view(3, 2)
        y[1, 0] = 9
        return Write(showsInX: !equal(x, before), y: y.scalars())
    case 8:
        let y = x.t().reshape(6)
        y[1] = 9
        return Write(showsInX: !equal(x, before), y: y.scalars())
    case 9:
        let y = x.reshape(6)
        y[1] = 9
        return Write(showsInX: !equal(x, before), y: y.scalars())
    case 10:
        let y = x[x > 3]
        y.zero_()
        return Write(showsInX: !equal(x, before), y: y.scalars())
    case 11:
        let y = x[..., .stride(by: 2)]
        y.mul_(2)
        return Write(showsInX: !equal(x, before), y: y.scalars())
    case 12:
        let y = x.clone().view(6)
        y[5] = 9
        return Write(showsInX: !equal(x, before), y: y.scalars())
    default: fatalError("there are items 1 to 12")
    }
    // end solution
}

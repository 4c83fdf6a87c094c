// message: `unsqueeze(0)` puts the new axis at place 0, in front of the others.
// fails: 13

/// The shape of an expression by its number, or nil where the program stops.
func shape(_ item: Int) -> [Int]? {
    switch item {
    case 1: return [3, 28, 32]  // images[1]
    case 2: return [28, 32]  // images[0, 2]
    case 3: return [2, 3, 28, 32]  // images[1...2]
    case 4: return [1, 3, 28, 32]  // images[1..<2]
    case 5: return [2, 1, 28, 32]  // images[..<2, (-1)...]
    case 6: return [4, 3, 28, 16]  // images[.ellipsis, .stride(by: 2)]
    case 7: return [4, 28, 5]  // images[0..., 1, .ellipsis, ..<5]
    case 8: return [0, 3, 28, 32]  // images[10...]
    case 9: return [4, 2688]  // images.view(4, -1)
    case 10: return nil  // images.view(4, 2687)
    case 11: return [4, 28, 32, 3]  // images.permute(0, 2, 3, 1)
    case 12: return [4, 32, 28, 3]  // images.transpose(1, 3)
    case 13: return [4, 3, 28, 32, 1]  // images.unsqueeze(0)
    case 14: return [3, 28, 32, 1]  // images[0].unsqueeze(-1)
    case 15: return [32]  // bias.squeeze()
    case 16: return [1, 32, 1, 1]  // bias.squeeze(1)
    case 17: return [4, 32, 14, 14]  // bias.expand(4, -1, 14, 14)
    case 18: return nil  // bias.expand(4, 64, 14, 14)
    case 19: return [4, 32, 32, 32]  // bias.repeat(4, 1, 32, 32)
    case 20: return nil  // images.transpose(1, 2).view(4, -1)
    default: return nil
    }
}

import Kindling

/// The shape of an expression by its number, or nil where the program stops.
func shape(_ item: Int) -> [Int]? {
    // solution
    // starter: switch item {
    // starter: case 1: return [0]  // images[1]
    // starter: case 2: return [0]  // images[0, 2]
    // starter: case 3: return [0]  // images[1...2]
    // starter: case 4: return [0]  // images[1..<2]
    // starter: case 5: return [0]  // images[..<2, (-1)...]
    // starter: case 6: return [0]  // images[.ellipsis, .stride(by: 2)]
    // starter: case 7: return [0]  // images[0..., 1, .ellipsis, ..<5]
    // starter: case 8: return [0]  // images[10...]
    // starter: case 9: return [0]  // images.view(4, -1)
    // starter: case 10: return [0]  // images.view(4, 2687)
    // starter: case 11: return [0]  // images.permute(0, 2, 3, 1)
    // starter: case 12: return [0]  // images.transpose(1, 3)
    // starter: case 13: return [0]  // images.unsqueeze(0)
    // starter: case 14: return [0]  // images[0].unsqueeze(-1)
    // starter: case 15: return [0]  // bias.squeeze()
    // starter: case 16: return [0]  // bias.squeeze(1)
    // starter: case 17: return [0]  // bias.expand(4, -1, 14, 14)
    // starter: case 18: return [0]  // bias.expand(4, 64, 14, 14)
    // starter: case 19: return [0]  // bias.repeat(4, 1, 32, 32)
    // starter: case 20: return [0]  // images.transpose(1, 2).view(4, -1)
    // starter: default: return nil
    // starter: }
    let images = Tensor.zeros(4, 3, 28, 32)
    let bias = Tensor.zeros(1, 32, 1, 1)
    let expression: Tensor? =
        switch item {
        case 1: images[1]
        case 2: images[0, 2]
        case 3: images[1...2]
        case 4: images[1..<2]
        case 5: images[..<2, (-1)...]
        case 6: images[.ellipsis, .stride(by: 2)]
        case 7: images[0..., 1, .ellipsis, ..<5]
        case 8: images[10...]
        case 9: images.view(4, -1)
        case 11: images.permute(0, 2, 3, 1)
        case 12: images.transpose(1, 3)
        case 13: images.unsqueeze(0)
        case 14: images[0].unsqueeze(-1)
        case 15: bias.squeeze()
        case 16: bias.squeeze(1)
        case 17: bias.expand(4, -1, 14, 14)
        case 19: bias.repeat(4, 1, 32, 32)
        default: nil  // 10, 18 and 20 stop the program.
        }
    return expression.map { Array($0.shape) }
    // end solution
}

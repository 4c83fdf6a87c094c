import Arrays

/// The digits as people write them: strokes in a frame of 1 × 1, as chains of spots.
///
/// Several have two ways of being written.
enum DigitStrokes {
    /// The strokes of a digit, in one of its ways.
    static func strokes(_ digit: Int, way: Int) -> [[Spot]] {
        switch digit {
        case 0: [arc(0.5, 0.5, 0.27, 0.4, from: -0.25, turns: way == 0 ? 1 : 0.96)]
        case 1:
            way == 0
                ? [line(0.5, 0.1, 0.5, 0.9)] : [chain([(0.36, 0.27), (0.54, 0.1), (0.54, 0.9)])]
        case 2:
            [
                arc(0.48, 0.32, 0.24, 0.21, from: -0.5, turns: 0.62)
                    + chain([(0.26, 0.88), (0.76, 0.86)])
            ]
        case 3: plain3
        case 4: way == 0 ? open4 : closed4
        case 5:
            [
                chain([(0.72, 0.12), (0.34, 0.12), (0.32, 0.46)])
                    + arc(0.48, 0.65, 0.24, 0.22, from: -0.36, turns: 0.75)
            ]
        case 6:
            [
                chain([(0.62, 0.1), (0.42, 0.3), (0.3, 0.58)])
                    + arc(0.5, 0.68, 0.21, 0.2, from: -0.5, turns: 1)
            ]
        case 7: way == 0 ? plain7 : plain7 + [line(0.34, 0.5, 0.66, 0.5)]
        case 8: plain8
        default:
            [
                arc(0.52, 0.33, 0.21, 0.21, from: 0, turns: 1),
                way == 0
                    ? line(0.73, 0.34, 0.64, 0.9)
                    : chain([(0.73, 0.34), (0.7, 0.7), (0.42, 0.88)]),
            ]
        }
    }

    private static let plain3 = [
        arc(0.46, 0.3, 0.23, 0.2, from: -0.45, turns: 0.68),
        arc(0.46, 0.69, 0.26, 0.21, from: -0.25, turns: 0.7),
    ]
    private static let plain8 = [
        arc(0.5, 0.3, 0.19, 0.19, from: 0.25, turns: 1),
        arc(0.5, 0.7, 0.23, 0.2, from: -0.25, turns: 1),
    ]
    private static let plain7 = [chain([(0.24, 0.14), (0.74, 0.14), (0.42, 0.9)])]
    private static let open4 = [
        chain([(0.34, 0.12), (0.28, 0.54), (0.76, 0.54)]), line(0.64, 0.16, 0.62, 0.9),
    ]
    private static let closed4 = [chain([(0.62, 0.9), (0.62, 0.1), (0.24, 0.62), (0.8, 0.62)])]

    private static func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) -> [Spot] {
        chain([(x1, y1), (x2, y2)])
    }

    private static func chain(_ spots: [(Double, Double)]) -> [Spot] {
        spots.map { Spot(x: $0.0, y: $0.1) }
    }

    /// A part of an ellipse; a turn of 0 is at the right, and turns go with the clock.
    private static func arc(
        _ x: Double, _ y: Double, _ width: Double, _ height: Double, from start: Double,
        turns: Double
    ) -> [Spot] {
        (0...12).map { step in
            let angle = 2 * Double.pi * (start + turns * Double(step) / 12)
            return Spot(
                x: x + width * ScalarMath.cosine(angle), y: y + height * ScalarMath.sine(angle))
        }
    }
}

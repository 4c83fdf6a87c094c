import Kindling
import Testing

/// One step changes the elements of all parameters in one loop that threads share.
struct UpdateBatchTests {
    /// Which optimiser is tried.
    enum Kind: String, CaseIterable, Codable {
        case sgd, momentum, adam, adamW, amsgrad, rmsprop

        func make(_ parameters: [Tensor]) -> Optimizer {
            switch self {
            case .sgd: SGD(parameters, lr: 0.1, weightDecay: 0.01)
            case .momentum: SGD(parameters, lr: 0.1, momentum: 0.9, nesterov: true)
            case .adam: Adam(parameters, lr: 0.1)
            case .adamW: AdamW(parameters, lr: 0.1)
            case .amsgrad: Adam(parameters, lr: 0.1, amsgrad: true)
            case .rmsprop: RMSprop(parameters, lr: 0.1, momentum: 0.5)
            }
        }
    }

    /// Large and small parameters, one of them a transposed view's copy and one without a gradient.
    private static func parameters() -> [Tensor] {
        manualSeed(5)
        return [
            Tensor.randn(150, 301), Tensor.randn(7), Tensor.randn(2), Tensor.randn(211, 97).t(),
        ]
        .map { $0.detach().requiresGrad_() }
    }

    private static func train(_ parameters: [Tensor], _ make: ([Tensor]) -> [Optimizer]) {
        let optimizers = make(parameters)
        for _ in 0..<3 {
            for optimizer in optimizers { optimizer.zeroGrad() }
            for (place, parameter) in parameters.enumerated() where place != 2 {
                parameter.pow(3).sum().backward()
            }
            for optimizer in optimizers { optimizer.step() }
        }
    }

    @Test(arguments: Kind.allCases)
    func `a step over all parameters is that over each alone, to the bit`(_ kind: Kind) {
        let (together, alone) = (Self.parameters(), Self.parameters())
        Self.train(together) { [kind.make($0)] }
        Self.train(alone) { $0.map { kind.make([$0]) } }
        for (first, second) in zip(together, alone) { #expect(equal(first, second)) }
        #expect(equal(together[2], Self.parameters()[2]))
    }

    @Test(arguments: Kind.allCases)
    func `the number of threads changes nothing`(_ kind: Kind) async {
        await #expect(processExitsWith: .success) { [kind] in
            var found: [[Tensor]] = []
            for threads in 1...3 {
                setNumThreads(threads)
                let parameters = Self.parameters()
                Self.train(parameters) { [kind.make($0)] }
                found.append(parameters)
            }
            for later in found.dropFirst() {
                for (first, second) in zip(found[0], later) { try #require(equal(first, second)) }
            }
        }
    }

    @Test func `a narrow kind is computed in single precision and rounded`() {
        let narrow = Tensor([1.0, 2.0], dtype: .bfloat16).requiresGrad_()
        let wide = Tensor([1.0, 2.0]).requiresGrad_()
        for parameter in [narrow, wide] {
            (parameter * parameter).sum().backward()
            SGD([parameter], lr: 0.1).step()
        }
        #expect(equal(narrow.detach(), wide.detach().to(.bfloat16)))
    }
}

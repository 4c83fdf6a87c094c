import Kindling

extension GoldenOperations {
    mutating func addDifferentiation() {
        addBackward()
        addHigherDerivatives()
    }

    private mutating func addBackward() {
        define("backward adds up") { call in
            let x = leaf(call.x)
            (x * x).sum().backward()
            (x * 3).sum().backward()
            return collected(x.grad)
        }
        define("backward with retain_graph") { call in
            let x = leaf(call.x)
            let loss = (x * x * x).sum()
            loss.backward(retainGraph: true)
            loss.backward()
            return collected(x.grad)
        }
        define("backward of a vector with weights") { call in
            let x = leaf(call.x)
            (x * x).backward(call.y)
            return collected(x.grad)
        }
        define("retain_grad") { call in
            let x = leaf(call.x)
            let y = x * x
            y.retainGrad()
            (y * 3).sum().backward()
            return collected(x.grad, y.grad)
        }
        define("no_grad") { call in
            let x = leaf(call.x)
            let frozen = noGrad { x * 2 }
            (frozen * x).sum().backward()
            return collected(x.grad)
        }
    }

    private mutating func addHigherDerivatives() {
        define("hessian of Himmelblau") { call in
            let x = leaf(call.x)
            let slope = grad(himmelblau(x), [x], createGraph: true)[0]
            let rows = slope.map { grad($0, [x], retainGraph: true)[0] }
            return [slope.detach(), stack(rows)]
        }
        define("jacobian of softmax") { call in
            let x = leaf(call.x)
            return x.softmax(dim: 0).map { grad($0, [x], retainGraph: true)[0] }
        }
        define("chain rule") { call in
            let parts = call.x.map(leaf)
            let y1 = 1.5 * parts[0] + parts[1]
            let y2 = y1 * parts[2] + parts[3]
            return [y1, parts[0], parts[2], parts[3]].map { grad(y2, [$0], retainGraph: true)[0] }
        }
    }
}

private func leaf(_ x: Tensor) -> Tensor { x.clone().requiresGrad_() }

private func himmelblau(_ p: Tensor) -> Tensor {
    let (first, second) = (p[0] * p[0] + p[1] - 11, p[0] + p[1] * p[1] - 7)
    return first * first + second * second
}

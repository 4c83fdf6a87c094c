let probes = [
    Probe("facts") { (item: Int) -> [String] in
        let facts = facts(item)
        return [
            "requiresGrad \(facts.requiresGrad)", "isLeaf \(facts.isLeaf)",
            "gradFn \(facts.gradFn ?? "nil")", "grad \(facts.grad.map { "\($0)" } ?? "nil")",
        ]
    }
]

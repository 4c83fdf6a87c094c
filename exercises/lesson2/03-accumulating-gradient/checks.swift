let probes = [
    Probe("predictions") { predictions() },
    Probe("train") { (xs: [Double], ys: [Double], steps: Int) -> [Double] in
        train(xs, ys, steps)
    },
]

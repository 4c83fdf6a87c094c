let probes = [
    Probe("strides") { (shape: [Int]) in strides(shape) },
    Probe("offset") { (index: [Int], strides: [Int]) in offset(index, strides) },
    Probe("isContiguous") { (shape: [Int], strides: [Int]) in isContiguous(shape, strides) },
]

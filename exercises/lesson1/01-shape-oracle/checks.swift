let probes = [
    Probe("shape") { (item: Int) in shape(item) }
]

let probes = [
    Probe("convOut") { (h: Int, k: Int, s: Int, p: Int, d: Int) in convOut(h, k, s, p, d) },
    Probe("poolOut") { (h: Int, k: Int, s: Int, p: Int) in poolOut(h, k, s, p) },
    Probe("poolOut by its window") { (h: Int, k: Int, p: Int) in poolOut(h, k, nil, p) },
    Probe("inFeatures") { (h: Int, w: Int, channels: Int, k: Int, p: Int) in
        inFeatures(h, w, channels, k, p)
    },
]

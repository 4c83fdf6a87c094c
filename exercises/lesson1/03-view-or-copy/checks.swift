let probes = [
    Probe("write") { (item: Int) -> [String] in
        let write = write(item)
        return ["shows in x: \(write.showsInX)", "y: \(write.y)"]
    }
]

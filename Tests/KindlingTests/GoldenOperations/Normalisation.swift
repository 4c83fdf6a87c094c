import Kindling

extension GoldenOperations {
    mutating func addNormalisation() {
        define("F.batch_norm") { call in
            F.batchNorm(
                call.x, call.y.clone(), call.z.clone(), weight: call.tensors[3],
                bias: call.tensors[4], training: call.flag("training"))
        }
        define("F.layer_norm") { call in
            F.layerNorm(call.x, call.shape("shape"), weight: call.y, bias: call.z)
        }
        define("F.layer_norm(plain)") { F.layerNorm($0.x, $0.shape("shape")) }
        define("F.group_norm") { call in
            F.groupNorm(call.x, call.int("groups"), weight: call.y, bias: call.z)
        }
        define("F.instance_norm") { F.instanceNorm($0.x) }
        define("F.dropout") {
            F.dropout($0.x, p: $0.double("p"), training: $0.flag("training"))
        }
        define("one_hot") { F.oneHot($0.x, numClasses: $0.int("classes")) }
        define("one_hot.inferred") { F.oneHot($0.x) }
        define("F.embedding") { F.embedding($0.x, $0.y) }
        define("F.embedding(padding)") { F.embedding($0.x, $0.y, paddingIdx: $0.int("padding")) }
    }
}

import Kindling

extension GoldenOperations {
    mutating func addLosses() {
        addDistanceLosses()
        addBinaryLosses()
        addClassLosses()
        addMarginLosses()
        addDistances()
    }

    private mutating func addDistanceLosses() {
        define("F.mse_loss") { F.mseLoss($0.x, $0.y, reduction: $0.reduction) }
        define("F.l1_loss") { F.l1Loss($0.x, $0.y, reduction: $0.reduction) }
        define("F.smooth_l1_loss") { F.smoothL1Loss($0.x, $0.y, reduction: $0.reduction) }
        define("F.huber_loss") { F.huberLoss($0.x, $0.y, reduction: $0.reduction) }
        define("F.smooth_l1_loss(beta)") { F.smoothL1Loss($0.x, $0.y, beta: $0.double("beta")) }
        define("F.huber_loss(delta)") { F.huberLoss($0.x, $0.y, delta: $0.double("delta")) }
        define("F.kl_div") { F.klDiv($0.x, $0.y, reduction: $0.reduction) }
    }

    private mutating func addBinaryLosses() {
        define("F.binary_cross_entropy") {
            F.binaryCrossEntropy($0.x, $0.y, reduction: $0.reduction)
        }
        define("F.binary_cross_entropy_with_logits") {
            F.binaryCrossEntropyWithLogits($0.x, $0.y, reduction: $0.reduction)
        }
        define("F.binary_cross_entropy_with_logits(pos_weight)") {
            F.binaryCrossEntropyWithLogits($0.x, $0.y, posWeight: $0.z)
        }
    }

    private mutating func addClassLosses() {
        define("F.cross_entropy") { call in
            F.crossEntropy(
                call.x, call.y, ignoreIndex: call.int("ignored"), reduction: call.reduction,
                labelSmoothing: call.double("smoothing"))
        }
        define("F.cross_entropy(weight)") { call in
            F.crossEntropy(
                call.x, call.y, weight: call.z, reduction: call.reduction,
                labelSmoothing: call.double("smoothing"))
        }
        define("F.cross_entropy(probabilities)") { call in
            F.crossEntropy(
                call.x, call.y, reduction: call.reduction,
                labelSmoothing: call.double("smoothing"))
        }
        define("F.cross_entropy(plain)") { F.crossEntropy($0.x, $0.y) }
        define("F.nll_loss") { call in
            F.nllLoss(
                call.x, call.y, ignoreIndex: call.int("ignored"), reduction: call.reduction)
        }
        define("F.nll_loss(weight)") {
            F.nllLoss($0.x, $0.y, weight: $0.z, reduction: $0.reduction)
        }
    }

    private mutating func addMarginLosses() {
        define("F.hinge_embedding_loss") {
            F.hingeEmbeddingLoss($0.x, $0.y, reduction: $0.reduction)
        }
        define("F.soft_margin_loss") { F.softMarginLoss($0.x, $0.y, reduction: $0.reduction) }
        define("F.margin_ranking_loss") {
            F.marginRankingLoss($0.x, $0.y, $0.z, margin: 0.5, reduction: $0.reduction)
        }
        define("F.multi_margin_loss") { F.multiMarginLoss($0.x, $0.y, reduction: $0.reduction) }
    }

    private mutating func addDistances() {
        define("F.cosine_similarity") { F.cosineSimilarity($0.x, $0.y, dim: $0.int("dim")) }
        define("F.pairwise_distance") { F.pairwiseDistance($0.x, $0.y) }
        define("F.normalize") { F.normalize($0.x, dim: $0.int("dim")) }
        define("F.glu") { F.glu($0.x, dim: $0.has("dim") ? $0.int("dim") : -1) }
    }
}

extension GoldenCall {
    fileprivate var reduction: Reduction {
        switch word("reduction") {
        case "none": .none
        case "sum": .sum
        case "batchmean": .batchmean
        default: .mean
        }
    }
}

import Kindling

private var x: Tensor { Tensor.rand(2, 3) }
private var w: Tensor { Tensor.rand(4, 3) }
private var images: Tensor { Tensor.rand(2, 4, 6, 6) }
private var kernel: Tensor { Tensor.rand(8, 4, 3, 3) }
private var y: Tensor { Tensor.rand(2, 3) }
private var labels: Tensor { Tensor([0, 2]) }

extension Names {
    // MARK: Layers as functions

    mutating func layers() {
        row("F.linear(x, w)") { F.linear(x, w) }
        row("F.conv2d(images, kernel, stride=2, padding=1)") {
            F.conv2d(images, kernel, stride: 2, padding: 1)
        }
        row("F.conv2d(images, kernel, padding='same')") { F.conv2d(images, kernel, padding: .same) }
        row("F.max_pool2d(images, 2)") { F.maxPool2d(images, 2) }
        row("F.avg_pool2d(images, 2, stride=1)") { F.avgPool2d(images, 2, stride: 1) }
        row("F.adaptive_avg_pool2d(images, 1)") { F.adaptiveAvgPool2d(images, 1) }
        row("F.interpolate(images, scale_factor=2)") { F.interpolate(images, scaleFactor: 2) }
        row("F.pad(images, (1, 1))") { F.pad(images, [1, 1]) }
        row("F.layer_norm(x, (3,))") { F.layerNorm(x, [3]) }
        row("F.dropout(x, p=0.2, training=True)") { F.dropout(x, p: 0.2, training: true) }
        row("F.embedding(labels, w)") { F.embedding(labels, w) }
        row("F.normalize(x, dim=1)") { F.normalize(x, dim: 1) }
    }

    // MARK: Losses as functions

    mutating func losses() {
        row("F.mse_loss(x, y)") { F.mseLoss(x, y) }
        row("F.l1_loss(x, y, reduction='sum')") { F.l1Loss(x, y, reduction: .sum) }
        row("F.huber_loss(x, y, delta=0.5)") { F.huberLoss(x, y, delta: 0.5) }
        row("F.cross_entropy(x, labels)") { F.crossEntropy(x, labels) }
        row("F.cross_entropy(x, labels, label_smoothing=0.1)") {
            F.crossEntropy(x, labels, labelSmoothing: 0.1)
        }
        row("F.nll_loss(x.log(), labels)") { F.nllLoss(x.log(), labels) }
        row("F.binary_cross_entropy(x, y)") { F.binaryCrossEntropy(x, y) }
        row("F.binary_cross_entropy_with_logits(x, y)") { F.binaryCrossEntropyWithLogits(x, y) }
        row("F.cosine_similarity(x, y)") { F.cosineSimilarity(x, y) }
    }
}

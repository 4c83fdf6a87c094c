import Kindling

/// A network whose parts have the names that examples use.
final class Net: Module {
    let body = Linear(4, 8)
    let head = Linear(8, 5)
    let output = Linear(5, 3)

    override func forward(_ x: Tensor) -> Tensor { output(head(body(x).relu())) }
}

func train() {}
func trainOneEpoch() {}
func f(_ x: Tensor) -> Tensor { (x * x).sum() }

manualSeed(0)
let net = Net()
let x = Tensor.rand(100, 4, requiresGrad: true)
let y = Tensor.randint(0, 3, [100])
let (features, labels, logits, table) = (x.detach(), y, net(x), Tensor.rand(3, 4))
var w = Tensor.ones(4, requiresGrad: true)
(w * w).sum().backward()
let validationLoss = 0.5
let optimizer = SGD(net.parameters(), lr: 0.01)
let dataset = TensorDataset(Tensor.zeros(60_000, 1), Tensor.zeros(60_000))
let digits = Datasets.digits(count: 20)
let flip = RandomHorizontalFlip()
let loader = DataLoader(TensorDataset(features, y), batchSize: 50)

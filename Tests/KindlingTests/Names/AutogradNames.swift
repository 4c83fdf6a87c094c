import Kindling

private var x: Tensor { Tensor([1.0, 2.0, 3.0]) }
private var w: Tensor { Tensor([0.5, -1.0, 2.0], requiresGrad: true) }
nonisolated(unsafe) private let v = Tensor([3.0], requiresGrad: true)
private var loss: Tensor { (w * x).sum() }

extension Names {
    // MARK: Gradients

    mutating func gradients() {
        row("w.requires_grad") { w.requiresGrad }
        row("x.requires_grad = True") { x.requiresGrad = true }
        row("x.requires_grad_()") { x.requiresGrad_() }
        row("loss.backward()") { loss.backward() }
        row("loss.backward(retain_graph=True)") { loss.backward(retainGraph: true) }
        row("w.grad") { w.grad }
        row("(w * x).grad_fn.name()") { (w * x).gradFn }
        row("(w * x).grad_fn.next_functions") { (w * x).graph?.nextFunctions }
        row("w.register_hook(lambda g: g * 2)") { w.registerHook { g in g * 2 } }
        row("w.is_leaf") { w.isLeaf }
        row("w.detach()") { w.detach() }
        row("w.data") { w.data }
        row("(w * x).retain_grad()") { (w * x).retainGrad() }
        row("with torch.no_grad(): w * 2") { noGrad { w * 2 } }
        row("with torch.enable_grad(): w * 2") { enableGrad { w * 2 } }
        row("torch.is_grad_enabled()") { isGradEnabled() }
        row("torch.autograd.grad((v ** 2).sum(), [v])") { grad((v * v).sum(), [v]) }
        row("torch.autograd.grad(loss, [v], allow_unused=True)") { gradOrNil(loss, [v]) }
    }
}

"""What is no operation of its own: devices, default dtypes, iteration, aliases, gradients that add up."""

import torch

from recording import Input, values


def record(family):
    devices(family)
    defaults(family)
    shapes_in_place(family)
    aliases(family)
    accumulation(family)
    derivatives(family)


def devices(family):
    x = values(2, 3)
    family.case("device", lambda x: str(x.device), x)
    family.case("cpu", lambda x: x.cpu(), x, exact=True, alias=True, grad=False)
    family.case("to.device", lambda x, device: x.to(device), x, device="cpu", exact=True,
                alias=True, grad=False)
    family.case("to.device_dtype", lambda x, device, dtype: x.to(device, dtype), x, device="cpu",
                dtype=torch.float64, exact=True, alias=True, grad=False)
    family.case("to.same", lambda x: x.to(torch.float32), x, exact=True, alias=True, grad=False)
    family.case("ones.device", lambda shape, device: torch.ones(shape, device=device), shape=[2],
                device="cpu")


def defaults(family):
    def with_default(dtype):
        torch.set_default_dtype(dtype)
        try:
            return [torch.zeros(2), torch.tensor([1.5]), torch.arange(0.0, 1.0, 0.5),
                    torch.tensor([1]), torch.tensor([1]) / 2, torch.linspace(0, 1, 3)]
        finally:
            torch.set_default_dtype(torch.float32)

    for dtype in [torch.float64, torch.float32, torch.float16]:
        family.case("default dtype", with_default, dtype=dtype)
    family.case("get_default_dtype", lambda: str(torch.get_default_dtype()))


def shapes_in_place(family):
    x = values(2, 1, 3)
    family.case("unsqueeze_", lambda x, dim: x.unsqueeze_(dim), x, dim=1, exact=True, strides=True,
                grad=False)
    family.case("squeeze_", lambda x: x.squeeze_(), x, exact=True, strides=True, grad=False)
    family.case("t_", lambda x: x.t_(), values(2, 3), exact=True, strides=True, grad=False)
    family.case("transpose_", lambda x, dim0, dim1: x.transpose_(dim0, dim1), x, dim0=0, dim1=2,
                exact=True, strides=True, grad=False)
    for shape in [[3], [3, 2], [6]]:
        family.case("resize_", lambda x, shape: x.resize_(shape), values(2, 3), shape=shape,
                    exact=True, strides=True, grad=False)
    family.case("reshape_as", lambda x, y: x.reshape_as(y), values(6), values(2, 3), exact=True)
    family.case("nbytes", lambda x: x.nbytes, values(2, 3, dtype="float64"))
    family.case("iterate", lambda x: list(x), values(3, 2), exact=True)
    family.case("iterate", lambda x: list(x), values(3), exact=True)
    family.case("add.out", lambda x, y, z: torch.add(x, y, out=z), values(2, 3), values(3, seed=1),
                torch.zeros(2, 3), inplace=True, grad=False)


def aliases(family):
    x = values(2, 3)
    family.case("detach", lambda x: x.detach(), x, exact=True, alias=True, grad=False)
    family.case("data", lambda x: x.data, x, exact=True, alias=True, grad=False)
    family.case("x.data changes x", changed_behind, torch.ones(1), grad=False)


def changed_behind(x):
    x = x.clone().requires_grad_()
    y = 2 * x
    x.data *= 100
    y.backward()
    return [x.detach(), x.grad]


def accumulation(family):
    def twice(x):
        x = x.clone().requires_grad_()
        (x * x).sum().backward()
        (x * 3).sum().backward()
        return x.grad

    def vector(x, v):
        x = x.clone().requires_grad_()
        (x * x).backward(v)
        return x.grad

    def kept(x):
        x = x.clone().requires_grad_()
        y = x * x
        y.retain_grad()
        (y * 3).sum().backward()
        return [x.grad, y.grad]

    def again(x):
        x = x.clone().requires_grad_()
        loss = (x * x * x).sum()
        loss.backward(retain_graph=True)
        loss.backward()
        return x.grad

    def untracked(x):
        x = x.clone().requires_grad_()
        with torch.no_grad():
            frozen = x * 2
        (frozen * x).sum().backward()
        return x.grad

    for op, function in [("backward adds up", twice), ("backward with retain_graph", again),
                         ("retain_grad", kept), ("no_grad", untracked)]:
        family.case(op, function, values(3), grad=False)
    family.case("backward of a vector with weights", vector, values(3), values(3, seed=1),
                grad=False)


def derivatives(family):
    def himmelblau(p):
        return (p[0] ** 2 + p[1] - 11) ** 2 + (p[0] + p[1] ** 2 - 7) ** 2

    def hessian(x):
        x = x.clone().requires_grad_()
        (slope,) = torch.autograd.grad(himmelblau(x), [x], create_graph=True)
        rows = [torch.autograd.grad(part, [x], retain_graph=True)[0] for part in slope]
        return [slope.detach(), torch.stack(rows)]

    def jacobian(x):
        x = x.clone().requires_grad_()
        p = x.softmax(0)
        return [torch.autograd.grad(part, [x], retain_graph=True)[0] for part in p]

    def chain(x):
        w1, b1, w2, b2 = (x[place].clone().requires_grad_() for place in range(4))
        y1 = 1.5 * w1 + b1
        y2 = y1 * w2 + b2
        return [torch.autograd.grad(y2, [part], retain_graph=True)[0] for part in [y1, w1, w2, b2]]

    for start in [[0.0, 0.0], [1.0, -2.0], [3.0, 2.0]]:
        family.case("hessian of Himmelblau", hessian, torch.tensor(start), grad=False,
                    note=str(start))
    family.case("jacobian of softmax", jacobian, torch.tensor([1.0, 2.0, 3.0]), grad=False)
    family.case("chain rule", chain, torch.tensor([2.0, 1.0, 2.0, 1.0]), grad=False)

import Kindling

private var a: Tensor { Tensor.arange(24.0).reshape(2, 3, 4) }
private var b: Tensor { Tensor.ones(2, 3, 4) }
private var i: Tensor { Tensor([1, 0]) }
private var mask: Tensor { a > 5 }

extension Names {
    // MARK: Facts

    mutating func facts() {
        row("a.dtype") { a.dtype }
        row("a.shape") { a.shape }
        row("a.size(0)") { a.size(0) }
        row("a.dim()") { a.dim() }
        row("a.numel()") { a.numel() }
        row("a.stride()") { a.stride() }
        row("a.is_contiguous()") { a.isContiguous() }
        row("a.storage_offset()") { a.storageOffset() }
        row("a.element_size()") { a.elementSize() }
        row("a.device") { a.device }
        row("len(a)") { a.count }
        row("a.sum().item()") { a.sum().item() }
        row("a.tolist()") { a.tolist() }
        row("print(a)") { print(a) }
    }

    // MARK: Other dtypes

    mutating func conversion() {
        row("a.to(torch.float64)") { a.to(.float64) }
        row("a.float()") { a.float() }
        row("a.double()") { a.double() }
        row("a.long()") { a.long() }
        row("a.int()") { a.int() }
        row("a.bool()") { a.bool() }
    }

    // MARK: Indexing

    mutating func indexing() {
        row("a[0]") { a[0] }
        row("a[0, 1, 2]") { a[0, 1, 2] }
        row("a[-1]") { a[-1] }
        row("a[:, 1]") { a[..., 1] }
        row("a[0, 1:3]") { a[0, 1..<3] }
        row("a[:, :2, -1:]") { a[..., ..<2, (-1)...] }
        row("a[..., ::2]") { a[.ellipsis, .stride(by: 2)] }
        row("a[:, None]") { a[..., .newAxis] }
        row("a[i]") { a[i] }
        row("a[mask]") { a[mask] }
        row("a[0, 0] = 1") { a[0, 0] = 1 }
        row("a[mask] = 0") { a[mask] = 0 }
    }

    // MARK: Shapes

    mutating func shapes() {
        row("a.view(4, -1)") { a.view(4, -1) }
        row("a.reshape(6, 4)") { a.reshape(6, 4) }
        row("a.flatten(1)") { a.flatten(1) }
        row("a.unsqueeze(0)") { a.unsqueeze(0) }
        row("a.squeeze()") { a.squeeze() }
        row("a.squeeze(0)") { a.squeeze(0) }
        row("a[0].t()") { a[0].t() }
        row("a.transpose(0, 1)") { a.transpose(0, 1) }
        row("a.permute(2, 0, 1)") { a.permute(2, 0, 1) }
        row("a[:, :1].expand(-1, 3, -1)") { a[..., ..<1].expand(-1, 3, -1) }
        row("a.repeat(2, 1, 1)") { a.repeat(2, 1, 1) }
        row("a.contiguous()") { a.contiguous() }
        row("a.clone()") { a.clone() }
    }
}

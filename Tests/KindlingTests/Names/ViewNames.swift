import Kindling

private var a: Tensor { Tensor.arange(24.0).reshape(2, 3, 4) }
private var b: Tensor { Tensor.ones(2, 3, 4) }
private var i: Tensor { Tensor([1, 0]) }
private var j: Tensor { Tensor([[0, 1], [2, 3], [1, 0]]) }
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
        row("a.nbytes") { a.nbytes }
        row("a.data_ptr()") { a.dataPtr() }
        row("a.type()") { a.type() }
        row("a.is_floating_point()") { a.isFloatingPoint() }
        row("print(a)") { print(a) }
    }

    // MARK: Other dtypes

    mutating func conversion() {
        row("a.to(torch.float64)") { a.to(.float64) }
        row("a.float()") { a.float() }
        row("a.double()") { a.double() }
        row("a.long()") { a.long() }
        row("a.int()") { a.int() }
        row("a.short()") { a.short() }
        row("a.char()") { a.char() }
        row("a.byte()") { a.byte() }
        row("a.half()") { a.half() }
        row("a.bfloat16()") { a.bfloat16() }
        row("a.to('cpu')") { a.to(.cpu) }
        row("a.to('cpu', torch.float64)") { a.to(.cpu, .float64) }
        row("a.cpu()") { a.cpu() }
        row("torch.promote_types(torch.int8, torch.uint8)") { promoteTypes(.int8, .uint8) }
        row("torch.result_type(a, i)") { resultType(a, i) }
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
        row("a.view_as(b)") { a.viewAs(b) }
        row("a.reshape_as(b)") { a.reshapeAs(b) }
        row("a.ravel()") { a.ravel() }
        row("a.unflatten(2, (2, 2))") { a.unflatten(2, [2, 2]) }
        row("a.movedim(0, 2)") { a.movedim(0, 2) }
        row("a[0].T") { a[0].T }
        row("a.mT") { a.mT }
        row("a[:, :1].expand_as(b)") { a[..., ..<1].expandAs(b) }
        row("a[0].broadcast_to(2, 3, 4)") { a[0].broadcastTo([2, 3, 4]) }
        row("a.tile(2)") { a.tile(2) }
        row("a.repeat_interleave(2, dim=0)") { a.repeatInterleave(2, dim: 0) }
        row("a.flip(0)") { a.flip(0) }
        row("torch.flip(a, [0, 1])") { flip(a, [0, 1]) }
        row("a.roll(1, dims=0)") { a.roll(1, dims: 0) }
        row("a[0].diagonal()") { a[0].diagonal() }
        row("a.unfold(2, 2, 1)") { a.unfold(2, 2, 1) }
        row("a.narrow(1, 0, 2)") { a.narrow(1, 0, 2) }
        row("a.select(0, 1)") { a.select(0, 1) }
        row("a.resize_(3, 2)") { a.clone().resize_(3, 2) }
        row("a.contiguous()") { a.contiguous() }
        row("a.clone()") { a.clone() }
    }

    // MARK: Joining and splitting

    mutating func joining() {
        row("torch.cat([a, b], dim=0)") { cat([a, b], dim: 0) }
        row("torch.stack([a, b], dim=0)") { stack([a, b], dim: 0) }
        row("torch.hstack([a, b])") { hstack([a, b]) }
        row("torch.vstack([a, b])") { vstack([a, b]) }
        row("a.split(2, dim=1)") { a.split(2, dim: 1) }
        row("a.split([1, 2], dim=1)") { a.split([1, 2], dim: 1) }
        row("a.chunk(2, dim=2)") { a.chunk(2, dim: 2) }
        row("a.unbind(dim=0)") { a.unbind(dim: 0) }
    }

    // MARK: Choosing elements

    mutating func choosing() {
        row("a.index_select(0, i)") { a.indexSelect(0, i) }
        row("a[0].gather(1, j)") { a[0].gather(1, j) }
        row("torch.take_along_dim(a[0], j, dim=1)") { takeAlongDim(a[0], j, dim: 1) }
        row("a.take(i)") { a.take(i) }
        row("a.masked_select(mask)") { a.maskedSelect(mask) }
        row("mask.nonzero()") { mask.nonzero() }
        row("torch.where(mask)") { Tensor.where(mask) }
        row("torch.where(mask, a, b)") { Tensor.where(mask, a, b) }
        row("a.masked_fill(mask, 0)") { a.maskedFill(mask, 0) }
        row("a[0].scatter(1, j, 9)") { a[0].scatter(1, j, 9) }
        row("a[0].scatter_(1, j, b[0])") { a[0].scatter_(1, j, b[0]) }
        row("a[0].scatter_add(1, j, b[0])") { a[0].scatterAdd(1, j, b[0]) }
        row("a.index_add(0, i, b)") { a.indexAdd(0, i, b) }
        row("a.index_copy(0, i, b)") { a.indexCopy(0, i, b) }
        row("a.index_fill(0, i, 7)") { a.indexFill(0, i, 7) }
        row("a.put_(i, b[0, 0, :2])") { a.put_(i, b[0, 0, ..<2]) }
        row("F.one_hot(i, 3)") { F.oneHot(i, numClasses: 3) }
    }
}

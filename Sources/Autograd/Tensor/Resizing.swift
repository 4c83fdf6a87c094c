import Arrays

extension Tensor {
    /// Gives the tensor another shape in place, whatever the number of elements.
    ///
    /// The elements are read in the order of the memory. Elements that come to it are not set; for
    /// them the tensor moves to new memory, which views of the old do not share.
    ///
    /// Prefer `reshape`, `narrow` or `F.pad`, which say what happens to the elements.
    @discardableResult
    public func resize_(_ sizes: Int...) -> Tensor { resize_(Shape(sizes)) }

    /// Gives the tensor another shape in place, whatever the number of elements.
    @discardableResult
    public func resize_(_ shape: Shape) -> Tensor {
        if requiresGrad { stop("cannot resize variables that require grad") }
        let layout = Layout(contiguous: shape.checked).shifted(by: array.layout.offset)
        if layout.end * dtype.size <= array.storage.byteCount {
            relayout(layout)
        } else {
            move(to: array.grown(to: layout))
        }
        return self
    }
}

extension NDArray {
    /// A copy of all the memory, with room for more.
    fileprivate func grown(to layout: Layout) -> NDArray {
        let memory = Storage.make(byteCount: layout.end * dtype.size)
        memory.base.copyMemory(from: storage.base, byteCount: storage.byteCount)
        return NDArray(storage: memory, layout: layout, dtype: dtype)
    }
}

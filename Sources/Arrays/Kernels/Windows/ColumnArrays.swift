extension SlidingWindows {
    /// What the windows cover of every image of `[n, c, …]`: `[n, c × places of a window, windows]`.
    package func columns(of images: NDArray) -> NDArray {
        let (count, channels) = (images.sizes[0], images.sizes[1])
        let result = NDArray(
            uninitialized: [count, channels * kernel.product, output.product],
            images.dtype.computation)
        let source = images.converted(to: result.dtype).contiguous()
        if result.dtype == .float32 {
            gather(source.pointer(to: Float.self), count, channels, result.pointer())
        } else {
            gather(source.pointer(to: Double.self), count, channels, result.pointer())
        }
        return result.converted(to: images.dtype)
    }

    /// Images in which every place is the sum of what the windows have there.
    package func images(from columns: NDArray, _ shape: Shape) -> NDArray {
        let result = NDArray(filled: .int(0), shape, columns.dtype.computation)
        let source = columns.converted(to: result.dtype).contiguous()
        if result.dtype == .float32 {
            scatter(source.pointer(to: Float.self), shape[0], shape[1], result.pointer())
        } else {
            scatter(source.pointer(to: Double.self), shape[0], shape[1], result.pointer())
        }
        return result.converted(to: columns.dtype)
    }

    private func gather<T: Real>(
        _ images: UnsafeMutablePointer<T>, _ count: Int, _ channels: Int,
        _ columns: UnsafeMutablePointer<T>
    ) {
        let (image, matrix) = sizes(channels)
        for place in 0..<count {
            gather(images + place &* image, channels: channels, into: columns + place &* matrix)
        }
    }

    private func scatter<T: Real>(
        _ columns: UnsafeMutablePointer<T>, _ count: Int, _ channels: Int,
        _ images: UnsafeMutablePointer<T>
    ) {
        let (image, matrix) = sizes(channels)
        for place in 0..<count {
            scatter(columns + place &* matrix, channels: channels, into: images + place &* image)
        }
    }

    /// The elements of an image and of its matrix.
    private func sizes(_ channels: Int) -> (image: Int, matrix: Int) {
        (channels &* input.product, channels &* kernel.product &* output.product)
    }
}

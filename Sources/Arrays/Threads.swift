import Kernels

/// Sets how many threads a large operation is shared by: PyTorch's `torch.set_num_threads`.
///
/// The default is the number of processors that the program may use, or what the variable
/// `KINDLING_NUM_THREADS` says. The same number of threads always gives the same results.
///
/// ```swift
/// setNumThreads(1)
/// ```
public func setNumThreads(_ count: Int) {
    if count < 1 { stop("set_num_threads expects a positive integer") }
    #if !hasFeature(Embedded)
        Parallel.threads = count
    #endif
}

/// How many threads a large operation is shared by.
public func getNumThreads() -> Int { Parallel.threads }

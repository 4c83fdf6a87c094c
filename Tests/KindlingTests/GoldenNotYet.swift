extension GoldenOperations {
    /// Recorded operations that Kindling does not have; the tests fail if one of them exists.
    static let notYet = Set(
        """
        addmm
        amax
        amax(dim)
        amin
        amin(dim)
        argsort
        bincount
        cat
        chunk
        clamp.none
        count_nonzero
        cummax
        cummin
        cumprod
        cumsum
        diag
        diagonal
        dist
        einsum
        flip
        gather
        hessian of Himmelblau
        histc
        hstack
        index_add
        index_copy
        index_fill
        index_select
        init.trunc_normal_
        initial GRU
        initial LSTM
        initial LSTMCell
        initial RNN
        iterate
        jacobian of softmax
        kthvalue
        logspace
        logspace.base
        masked_select
        median
        median(dim)
        meshgrid
        narrow
        nn.GRU
        nn.GRU.state
        nn.GRUCell
        nn.LSTM
        nn.LSTM.state
        nn.LSTMCell
        nn.RNN
        nn.RNN.relu
        nn.RNN.state
        nn.RNNCell
        nn.RNNCell.zero
        nonzero
        norm
        norm(dim)
        optim.LBFGS
        outer
        packed LSTM
        packed RNN
        print.cat
        print.detach
        print.norm
        print.stack
        print.where
        promote_types
        repeat_interleave
        resize_
        roll
        scatter
        scatter.value
        scatter_
        scatter_.value
        scatter_add
        searchsorted
        select
        sort
        sort.stable
        split
        split(sizes)
        stack
        std
        std(dim)
        take
        take_along_dim
        tile
        topk
        trace
        tril
        triu
        unbind
        unfold
        unique
        var
        var(dim)
        vstack
        """.split(separator: "\n").map(String.init))
}

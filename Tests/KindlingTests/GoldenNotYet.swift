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
        changed before backward
        chunk
        clamp.none
        clip_grad_norm_
        clip_grad_value_
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
        histc
        hstack
        index_add
        index_copy
        index_fill
        index_select
        init.calculate_gain
        init.constant_
        init.eye_
        init.kaiming_normal_
        init.kaiming_uniform_
        init.normal_
        init.ones_
        init.trunc_normal_
        init.uniform_
        init.xavier_normal_
        init.xavier_uniform_
        init.zeros_
        initial BatchNorm2d
        initial Bilinear
        initial Conv1d
        initial Conv2d
        initial ConvTranspose2d
        initial Embedding
        initial GRU
        initial LSTM
        initial LSTMCell
        initial Linear
        initial RNN
        initial Sequential
        kthvalue
        logspace
        logspace.base
        lr_scheduler.ConstantLR
        lr_scheduler.CosineAnnealingLR
        lr_scheduler.CosineAnnealingWarmRestarts
        lr_scheduler.ExponentialLR
        lr_scheduler.LambdaLR
        lr_scheduler.LinearLR
        lr_scheduler.MultiStepLR
        lr_scheduler.ReduceLROnPlateau
        lr_scheduler.StepLR
        masked_select
        median
        median(dim)
        meshgrid
        mlp
        narrow
        nn.BatchNorm1d.eval
        nn.BatchNorm1d.momentum
        nn.BatchNorm1d.train
        nn.BatchNorm1d.twice
        nn.BatchNorm2d.eval
        nn.BatchNorm2d.plain
        nn.BatchNorm2d.train
        nn.Bilinear
        nn.Conv1d
        nn.Conv2d
        nn.Conv2d.groups
        nn.Conv2d.padding_mode
        nn.ConvTranspose2d
        nn.Embedding
        nn.Flatten
        nn.GRU
        nn.GRU.state
        nn.GRUCell
        nn.LSTM
        nn.LSTM.state
        nn.LSTMCell
        nn.LayerNorm
        nn.Linear
        nn.PReLU
        nn.RNN
        nn.RNN.relu
        nn.RNN.state
        nn.RNNCell
        nn.RNNCell.zero
        nonzero
        norm
        norm(dim)
        one_hot
        one_hot.inferred
        optim.ASGD
        optim.Adadelta
        optim.Adagrad
        optim.Adam
        optim.AdamW
        optim.Adamax
        optim.LBFGS
        optim.NAdam
        optim.RAdam
        optim.RMSprop
        optim.Rprop
        optim.SGD
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

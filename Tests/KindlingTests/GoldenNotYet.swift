extension GoldenOperations {
    /// Recorded operations that Kindling does not have; the tests fail if one of them exists.
    static let notYet = Set(
        """
        init.trunc_normal_
        initial GRU
        initial LSTM
        initial LSTMCell
        initial RNN
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
        optim.LBFGS
        packed LSTM
        packed RNN
        """.split(separator: "\n").map(String.init))
}

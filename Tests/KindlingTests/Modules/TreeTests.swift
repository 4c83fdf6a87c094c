import Kindling
import Testing

/// The texts are those of PyTorch 2 for the same networks.
struct TreeTests {
    @Test func `a network prints as a tree of its modules`() {
        #expect(
            "\(Perceptron())" == """
                Perceptron(
                  (hidden): Linear(in_features=4, out_features=3, bias=True)
                  (center): Centered()
                  (output): Linear(in_features=3, out_features=2, bias=True)
                )
                """)
    }

    @Test func `inner networks are indented`() {
        #expect(
            "\(Sequential(Sequential(Flatten()), Linear(2, 1, bias: false)))" == """
                Sequential(
                  (0): Sequential(
                    (0): Flatten(start_dim=1, end_dim=-1)
                  )
                  (1): Linear(in_features=2, out_features=1, bias=False)
                )
                """)
    }

    @Test func `equal neighbours in a list share a line`() {
        #expect(
            "\(ModuleList([Linear(2, 2), Linear(2, 2), Linear(2, 1)]))" == """
                ModuleList(
                  (0-1): 2 x Linear(in_features=2, out_features=2, bias=True)
                  (2): Linear(in_features=2, out_features=1, bias=True)
                )
                """)
        #expect("\(ModuleList([]))" == "ModuleList()" && "\(Sequential())" == "Sequential()")
    }

    private func expect(_ layers: [(String, Module)]) {
        for (text, layer) in layers { #expect("\(layer)" == text) }
    }

    @Test func `a function prints its settings`() {
        expect([
            ("ReLU()", ReLU()),
            ("ReLU(inplace=True)", ReLU(inplace: true)),
            ("LeakyReLU(negative_slope=0.2, inplace=True)", LeakyReLU(0.2, inplace: true)),
            ("ELU(alpha=1.0)", ELU()),
            ("GELU(approximate='none')", GELU()),
            ("Softplus(beta=1.0, threshold=20.0)", Softplus()),
            ("Softmax(dim=1)", Softmax(dim: 1)),
            ("Hardtanh(min_val=-1.0, max_val=1.0)", Hardtanh()),
            ("PReLU(num_parameters=3)", PReLU(3)),
            ("GLU(dim=-1)", GLU()),
            ("Dropout(p=0.5, inplace=False)", Dropout()),
            ("Dropout2d(p=0.2, inplace=False)", Dropout2d(0.2)),
            ("MSELoss()", MSELoss()),
            ("CrossEntropyLoss()", CrossEntropyLoss()),
        ])
    }

    @Test func `a layer prints its sizes`() {
        expect([
            (
                "BatchNorm1d(3, eps=1e-05, momentum=0.1, affine=True, bias=True, track_running_stats=True)",
                BatchNorm1d(3)
            ),
            (
                "BatchNorm2d(3, eps=1e-05, momentum=None, affine=False, bias=False, track_running_stats=True)",
                BatchNorm2d(3, momentum: nil, affine: false)
            ),
            ("LayerNorm((4,), eps=1e-05, elementwise_affine=True, bias=True)", LayerNorm(4)),
            (
                "LayerNorm((2, 3), eps=1e-05, elementwise_affine=False, bias=False)",
                LayerNorm([2, 3], elementwiseAffine: false)
            ),
            ("GroupNorm(2, 4, eps=1e-05, affine=True, bias=True)", GroupNorm(2, 4)),
            ("Embedding(4, 3, padding_idx=1)", Embedding(4, 3, paddingIdx: 1)),
            (
                "Bilinear(in1_features=2, in2_features=3, out_features=4, bias=True)",
                Bilinear(2, 3, 4)
            ),
            ("Unflatten(dim=1, unflattened_size=(2, 3))", Unflatten(1, [2, 3])),
        ])
    }

    @Test func `a layer with windows prints how they lie`() {
        expect([
            ("Conv2d(1, 3, kernel_size=(3, 3), stride=(1, 1))", Conv2d(1, 3, kernelSize: 3)),
            (
                "Conv2d(4, 8, kernel_size=(5, 3), stride=(2, 2), padding=(1, 0), groups=2, bias=False)",
                Conv2d(
                    4, 8, kernelSize: [5, 3], stride: 2, padding: [1, 0], groups: 2, bias: false)
            ),
            (
                "Conv2d(1, 1, kernel_size=(3, 3), stride=(1, 1), padding=same, padding_mode=circular)",
                Conv2d(1, 1, kernelSize: 3, padding: .same, paddingMode: .circular)
            ),
            (
                "Conv1d(2, 3, kernel_size=(3,), stride=(1,), dilation=(2,))",
                Conv1d(2, 3, kernelSize: 3, dilation: 2)
            ),
            (
                "ConvTranspose2d(2, 3, kernel_size=(2, 2), stride=(2, 2), output_padding=(1, 1))",
                ConvTranspose2d(2, 3, kernelSize: 2, stride: 2, outputPadding: 1)
            ),
            (
                "MaxPool2d(kernel_size=2, stride=2, padding=0, dilation=1, ceil_mode=False)",
                MaxPool2d(2)
            ),
            (
                "MaxPool2d(kernel_size=(3, 2), stride=1, padding=1, dilation=1, ceil_mode=True)",
                MaxPool2d([3, 2], stride: 1, padding: 1, ceilMode: true)
            ),
            ("AvgPool2d(kernel_size=3, stride=2, padding=0)", AvgPool2d(3, stride: 2)),
            ("AvgPool1d(kernel_size=(2,), stride=(2,), padding=(0,))", AvgPool1d(2)),
            ("AdaptiveAvgPool2d(output_size=(1, 1))", AdaptiveAvgPool2d([1, 1])),
        ])
    }
}

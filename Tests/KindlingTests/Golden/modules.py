"""A module made from a seed, called, and differentiated: all in one case."""

import torch

from recording import Input, as_list, weighted_sum


def module_case(family, op, make, *inputs, call=lambda net, *inputs: net(*inputs), seed=3,
                tolerance=2e-6, note="", train=True, **arguments):
    """Keeps outputs, the gradients of inputs and parameters, and what the buffers hold then."""
    inputs = [item if isinstance(item, Input) else Input(item) for item in inputs]

    def run(*views, **rest):
        torch.manual_seed(seed)
        net = make(**rest).train(train)
        leaves = [view.clone().requires_grad_(view.is_floating_point()) for view in views]
        outputs = as_list(call(net, *leaves))
        total = weighted_sum(outputs)
        tracked = [leaf for leaf in [*leaves, *net.parameters()] if leaf.requires_grad]
        gradients = torch.autograd.grad(total, tracked, allow_unused=True, materialize_grads=True)
        return [*(output.detach() for output in outputs), *gradients, *net.buffers()]

    family.case(op, run, *inputs, grad=False, tolerance=tolerance, note=note, **arguments)

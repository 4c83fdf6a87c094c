"""Random numbers: the same seed gives the same stream as PyTorch on a CPU."""

import torch

from recording import DTYPES, Input

SEEDS = [0, 23]
# Fewer than 16 numbers come one by one; 16 and more are made in blocks of 16 or 8.
SHAPES = [[1], [3], [2, 3], [15], [16], [17], [4, 5], [33]]


def record(family):
    for seed in SEEDS:
        for shape in SHAPES:
            draw(family, "rand", lambda shape: torch.rand(shape), seed, True, shape=shape)
            draw(family, "randn", lambda shape: torch.randn(shape), seed, False, shape=shape)
            draw(family, "randint", lambda low, high, shape: torch.randint(low, high, shape), seed,
                 True, low=-5, high=10, shape=shape)
        fills(family, seed)
        permutations(family, seed)
        dtypes(family, seed)
        choices(family, seed)
    sequences(family)
    large_seeds(family)


def draw(family, op, function, seed, exact, *inputs, **arguments):
    def seeded(*views, seed, **rest):
        torch.manual_seed(seed)
        return function(*views, **rest)

    family.case(op, seeded, *inputs, exact=exact, grad=False, seed=seed, **arguments)


def fills(family, seed):
    for count in [5, 16, 20]:
        base = torch.zeros(count)
        draw(family, "uniform_", lambda x, low, high: x.uniform_(low, high), seed, True, base,
             low=-2.0, high=3.0)
        draw(family, "normal_", lambda x, mean, std: x.normal_(mean, std), seed, False, base,
             mean=1.0, std=0.5)
        draw(family, "bernoulli_", lambda x, p: x.bernoulli_(p), seed, True, base, p=0.3)
        draw(family, "exponential_", lambda x, rate: x.exponential_(rate), seed, False, base,
             rate=1.5)
        draw(family, "cauchy_", lambda x, median, sigma: x.cauchy_(median, sigma), seed, False,
             base, median=1.0, sigma=2.0)
        draw(family, "log_normal_", lambda x, mean, std: x.log_normal_(mean, std), seed, False,
             base, mean=0.5, std=0.25)
        draw(family, "geometric_", lambda x, p: x.geometric_(p), seed, True, base, p=0.3)
        draw(family, "random_", lambda x, low, high: x.random_(low, high), seed, True,
             base.long(), low=0, high=100)
    turned = Input(torch.zeros(3, 6), ("transpose", 0, 1))
    draw(family, "normal_", lambda x, mean, std: x.normal_(mean, std), seed, False, turned,
         mean=0.0, std=1.0)
    draw(family, "uniform_", lambda x, low, high: x.uniform_(low, high), seed, True, turned,
         low=0.0, high=1.0)


def permutations(family, seed):
    for n in [0, 1, 5, 10, 50, 2000]:
        draw(family, "randperm", lambda n: torch.randperm(n)[:60].clone(), seed, True, n=n)


def dtypes(family, seed):
    for name in ["float64", "float16", "bfloat16"]:
        for shape in [[5], [20]]:
            draw(family, "rand.dtype", lambda shape, dtype: torch.rand(shape, dtype=dtype), seed,
                 True, shape=shape, dtype=DTYPES[name])
            draw(family, "randn.dtype", lambda shape, dtype: torch.randn(shape, dtype=dtype), seed,
                 False, shape=shape, dtype=DTYPES[name])
    for name in ["int32", "uint8", "float32"]:
        draw(family, "randint.dtype", lambda low, high, shape, dtype: torch.randint(
            low, high, shape, dtype=dtype), seed, True, low=0, high=200, shape=[4],
            dtype=DTYPES[name])
    draw(family, "randint", lambda low, high, shape: torch.randint(low, high, shape), seed, True,
         low=0, high=2**40, shape=[3])
    x = torch.zeros(2, 3, dtype=torch.float64)
    draw(family, "rand_like", torch.rand_like, seed, True, x)
    draw(family, "randn_like", torch.randn_like, seed, False, x)
    draw(family, "randint_like", lambda x, low, high: torch.randint_like(x, low, high), seed, True,
         x, low=0, high=9)


def choices(family, seed):
    draw(family, "normal.tensors", lambda mean, std: torch.normal(mean, std), seed, False,
         torch.tensor([0.0, 10.0, 20.0]), torch.tensor([1.0, 0.1, 2.0]))
    draw(family, "normal.size", lambda mean, std, shape: torch.normal(mean, std, shape), seed,
         False, mean=2.0, std=0.1, shape=[18])
    chances = torch.tensor([0.1, 0.5, 0.9, 0.0, 1.0])
    draw(family, "bernoulli", torch.bernoulli, seed, True, chances)
    for count, replacement in [(1, False), (3, False), (6, True)]:
        draw(family, "multinomial", lambda x, count, replacement: torch.multinomial(
            x, count, replacement=replacement), seed, True, torch.tensor([0.2, 0.5, 0.1, 0.9]),
            count=count, replacement=replacement)
    draw(family, "multinomial", lambda x, count, replacement: torch.multinomial(
        x, count, replacement=replacement), seed, True,
        torch.tensor([[0.2, 0.5, 0.1], [1.0, 1.0, 1.0]]), count=2, replacement=True)


def sequences(family):
    """One generator feeds all: what one call draws decides what the next one gets."""
    def several():
        return (torch.rand(3), torch.randn(5), torch.randint(0, 10, (4,)), torch.randn(17),
                torch.randperm(6), torch.randn(3), torch.rand(2))

    draw(family, "sequence", several, 7, False)
    draw(family, "odd normals", lambda: (torch.randn(3), torch.randn(3), torch.randn(1)), 7, False)
    draw(family, "long stream", lambda: torch.rand(2000)[1990:].clone(), 7, True)
    draw(family, "doubles between floats", lambda: (
        torch.randn(2, dtype=torch.float64), torch.randn(2), torch.randn(1, dtype=torch.float64)),
        7, False)


def large_seeds(family):
    for seed in [1, 42, 2**31, 2**32 + 5, 2**63 - 1]:
        draw(family, "rand", lambda shape: torch.rand(shape), seed, True, shape=[4])

"""Records PyTorch's random numbers on a CPU: `python record_random.py` rewrites Golden/random.json.

A case is a seed and the draws that follow it, so that what one draw leaves for the next is seen.
"""

import itertools
import random

import torch

from golden import name, numbers, write

FLOATS = [torch.float64, torch.float32, torch.float16, torch.bfloat16]
WHOLES = [torch.int64, torch.int32, torch.int16, torch.int8, torch.uint8, torch.bool]
SEEDS = [0, 1, 23, 42, 12345, 2**31 - 1, 2**32 + 5, -1, -42, 987654321987654321]

chance = random.Random(5489)
cases = []


def uniform(count, dtype, low=0.0, high=1.0):
    return torch.empty(count, dtype=dtype).uniform_(low, high)


def normal(count, dtype, mean=0.0, std=1.0):
    return torch.empty(count, dtype=dtype).normal_(mean, std)


def spread(count, dtype, mean=0.0, std=1.0):
    """Elements that are not side by side in memory."""
    return torch.empty(2 * count, dtype=dtype)[::2].normal_(mean, std)


def exponential(count, dtype, rate=1.0):
    return torch.empty(count, dtype=dtype).exponential_(rate)


def integer(count, dtype, low, high):
    return torch.empty(count, dtype=dtype).random_(low, high)


def anyinteger(count, dtype):
    return torch.empty(count, dtype=dtype).random_()


def bernoulli(count, dtype, p):
    return torch.empty(count, dtype=dtype).bernoulli_(p)


def bernoullieach(count, dtype, p):
    """A tensor of chances."""
    return torch.bernoulli(torch.full((count,), p, dtype=dtype))


def permutation(count, dtype=torch.int64):
    return torch.randperm(count, dtype=dtype)


def multinomial(count, dtype, weights, replacement):
    return torch.multinomial(torch.tensor(weights, dtype=dtype), count, replacement)


DRAWS = {f.__name__: f for f in (uniform, normal, spread, exponential, integer, anyinteger,
                                 bernoulli, bernoullieach, permutation, multinomial)}


def digest(tensor):
    """The sum of all elements' places times their bits, for draws too many to list."""
    bits = tensor.double().view(torch.int64).tolist()
    return sum((place + 1) * b for place, b in enumerate(bits)) % 2**64


def record(title, seed, *draws):
    torch.manual_seed(seed)
    steps = []
    for kind, count, dtype, *arguments in draws:
        drawn = DRAWS[kind](count, dtype, *arguments)
        step = {"draw": kind, "count": count, "dtype": name(dtype)}
        if kind == "multinomial":
            step |= {"weights": arguments[0], "replacement": arguments[1]}
        elif arguments:
            step["arguments"] = arguments
        if drawn.numel() <= 64:
            step["values"] = numbers(drawn)
        else:
            step |= {"values": numbers(drawn[-20:]), "digest": str(digest(drawn))}
        steps.append(step)
    cases.append({"name": title, "seed": seed, "steps": steps})


def uniforms():
    for seed, dtype in itertools.product(SEEDS[:6], FLOATS):
        low, high = chance.uniform(-3, 0), chance.uniform(0, 3)
        record("uniform", seed, ("uniform", 9, dtype), ("uniform", 20, dtype, low, high))
    for seed in SEEDS[6:]:
        record("unusual seed", seed, ("uniform", 5, torch.float32), ("integer", 5, torch.int64, 0, 9))
    for dtype in FLOATS:
        record("a state used up", 3, ("uniform", 1500, dtype, -0.1, 0.7), ("uniform", 3, dtype))


def normals():
    for dtype, count in itertools.product(FLOATS, (1, 2, 3, 15, 16, 17, 31, 32, 40, 1000, 10001)):
        record("normal", 7 + count, ("normal", count, dtype), ("normal", 3, dtype, 2.5, 0.3),
               ("normal", count, dtype, -1.25, 3.0))
    for dtype in FLOATS:
        record("not side by side", 11, ("spread", 21, dtype), ("spread", 2, dtype, 5.0, 0.1))
        record("one of a pair waits", 12, ("normal", 1, dtype), ("uniform", 2, dtype),
               ("normal", 20, dtype), ("normal", 2, dtype, 10.0, 2.0), ("normal", 1, dtype))


def integers():
    ranges = [(0, 2), (0, 10), (-5, 5), (0, 100)]
    for (low, high), dtype in itertools.product(ranges, WHOLES):
        if dtype == torch.bool and high > 2 or dtype == torch.uint8 and low < 0:
            continue
        record("integers", 31, ("integer", 12, dtype, low, high))
    for high in (2**28 - 1, 2**28, 2**31, 2**32, 2**40, 2**62):
        record("wide ranges", 32, ("integer", 6, torch.int64, 0, high),
               ("integer", 6, torch.int64, -high, high // 4))
    for dtype in WHOLES + FLOATS:
        record("any integer", 33, ("anyinteger", 10, dtype))
    for dtype in FLOATS:
        record("integers as floats", 34, ("integer", 10, dtype, -8, 120))


def permutations():
    for count in (0, 1, 2, 5, 10, 64, 100, 1000, 60000):
        record("permutation", 41, ("permutation", count, torch.int64), ("permutation", 4, torch.int64))


def chances():
    for p, dtype in itertools.product((0.0, 0.3, 0.5, 1.0), (torch.float32, torch.float64, torch.bool)):
        record("bernoulli", 51, ("bernoulli", 20, dtype, p), ("bernoulli", 5000, dtype, p))
    for p, dtype in itertools.product((0.25, 0.7), FLOATS):
        record("bernoulli each", 52, ("bernoullieach", 20, dtype, p), ("bernoullieach", 3000, dtype, p))
    for dtype, rate in itertools.product(FLOATS, (1.0, 0.25, 3.0)):
        record("exponential", 53, ("exponential", 20, dtype, rate), ("exponential", 2000, dtype, rate))


def choices():
    for dtype in (torch.float64, torch.float32):
        weights = [chance.randint(1, 9) / 4 for _ in range(7)]
        for count, replacement in ((1, False), (4, False), (7, False), (1, True), (5, True), (40, True)):
            record("multinomial", 61, ("multinomial", count, dtype, weights, replacement),
                   ("multinomial", 2, dtype, [0.0, 1.0, 0.0, 3.0], replacement))


def states():
    """The whole state of the generator in hexadecimal digits."""
    for seed, draws in ((5, 0), (5, 1), (5, 624), (5, 700), (-3, 10)):
        torch.manual_seed(seed)
        torch.rand(draws)
        torch.randn(draws % 3)
        state = bytes(torch.get_rng_state().tolist()).hex()
        next_numbers = {"uniform": numbers(torch.rand(3)), "normal": numbers(torch.randn(3).double())}
        saved.append({"seed": seed, "draws": draws, "state": state} | next_numbers)


saved = []
for family in (uniforms, normals, integers, permutations, chances, choices, states):
    family()
write("random.json", cases)
write("states.json", saved)

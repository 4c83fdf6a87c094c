"""The order in which a DataLoader reads, and how datasets are divided, from one seed."""

import torch
from torch.utils.data import DataLoader, TensorDataset, random_split


def record(family):
    for count, batch, shuffle, drop in [(10, 3, True, False), (10, 3, True, True),
                                        (6, 2, False, False), (50, 50, True, False)]:
        family.case("DataLoader", walks, seed=3, count=count, batch=batch, shuffle=shuffle,
                    drop=drop, grad=False)
    family.case("random_split", parts, seed=3, lengths=[5, 3, 2], grad=False)
    family.case("random_split(shares)", shares, seed=3, count=11, grad=False)
    family.case("DataLoader(generator)", own, seed=3, count=10, grad=False)


def numbers(count):
    return TensorDataset(torch.arange(count), torch.arange(count))


def walks(seed, count, batch, shuffle, drop):
    """Two walks, and a number drawn afterwards."""
    torch.manual_seed(seed)
    loader = DataLoader(numbers(count), batch_size=batch, shuffle=shuffle, drop_last=drop)
    return [*(x for _ in range(2) for x, _ in loader), torch.rand(1)]


def own(seed, count):
    generator = torch.Generator().manual_seed(seed)
    loader = DataLoader(numbers(count), batch_size=count, shuffle=True, generator=generator)
    return [x for _ in range(2) for x, _ in loader]


def parts(seed, lengths):
    torch.manual_seed(seed)
    return [torch.tensor(part.indices) for part in random_split(numbers(sum(lengths)), lengths)]


def shares(seed, count):
    torch.manual_seed(seed)
    return [torch.tensor(part.indices) for part in random_split(numbers(count), [0.5, 0.3, 0.2])]

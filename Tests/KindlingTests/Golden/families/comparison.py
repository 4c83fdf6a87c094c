"""Questions answered by a bool tensor or by one Bool."""

import operator

import torch

from recording import DTYPES, Input, layouts, values

NAN, INF = float("nan"), float("inf")
OPERATIONS = {"eq": torch.eq, "ne": torch.ne, "lt": torch.lt, "le": torch.le, "gt": torch.gt,
              "ge": torch.ge}


def record(family):
    edge = torch.tensor([0.0, -0.0, 1.0, INF, -INF, NAN])
    for op, function in OPERATIONS.items():
        for a, b in [((2, 3), (2, 3)), ((2, 1), (3,)), ((), (2,)), ((0,), (1,)), ((), ())]:
            family.case(op, function, whole(*a), whole(*b, seed=1), grad=False)
        family.case(op, function, Input(whole(3, 2), ("transpose", 0, 1)), whole(2, 3, seed=1),
                    grad=False)
        family.case(op, function, Input(edge.reshape(6, 1), ("expand", 6, 6)), edge, grad=False,
                    note="edge")
        for other in [0, 0.5, True]:
            family.case(op + ".scalar", lambda x, other, function=function: function(x, other),
                        whole(2, 3), other=other, grad=False)
        for name in DTYPES:
            family.case(op, function, values(4, dtype=name, low=0), values(4, dtype=name, low=0,
                        seed=2), grad=False)
    equalities(family)
    logic(family)
    choosing(family)


def whole(*shape, seed=0):
    return values(*shape, dtype="int8", low=-1, high=1, seed=seed).float()


def equalities(family):
    x = values(2, 3)
    pairs = [(x, x.clone()), (x, x + 1), (x, values(3)), (x, x[:, :2].clone()),
             (torch.tensor([NAN]), torch.tensor([NAN])), (values(0), values(0)),
             (values(0, 2), values(2, 0)), (torch.tensor([1]), torch.tensor([2])),
             (torch.tensor([0.0]), torch.tensor([-0.0]))]
    for a, b in pairs:
        family.case("equal", lambda a, b: torch.equal(a, b), a, b)
    family.case("equal", lambda a, b: torch.equal(a, b), Input(values(3, 2), ("transpose", 0, 1)),
                values(3, 2).t().contiguous())
    for a, b in [(x, x + 1e-9), (x, x + 1e-3), (torch.tensor([NAN]), torch.tensor([NAN])),
                 (torch.tensor([INF]), torch.tensor([INF]))]:
        family.case("allclose", lambda a, b: torch.allclose(a, b), a, b)
        family.case("isclose", lambda a, b: torch.isclose(a, b), a, b, grad=False)


def logic(family):
    a, b = values(2, 4, dtype="bool"), values(4, dtype="bool", seed=1)
    for op in ["logical_and", "logical_or", "logical_xor", "bitwise_and", "bitwise_or",
               "bitwise_xor"]:
        family.case(op, getattr(torch, op), a, b)
        kind = "float32" if op.startswith("logical") else "int64"
        family.case(op, getattr(torch, op), values(4, dtype=kind, low=0), values(
            4, dtype=kind, low=0, seed=1), grad=False)
    family.case("bitwise_not", torch.bitwise_not, a)
    family.case("bitwise_not", torch.bitwise_not, values(4, dtype="int64"))


def choosing(family):
    for condition, a, b in [((2, 3), (2, 3), (2, 3)), ((3,), (2, 1), (3,)), ((), (2,), (2,)),
                            ((2, 1), (), (3,)), ((0,), (0,), (1,))]:
        family.case("where", torch.where, values(*condition, dtype="bool"), values(*a),
                    values(*b, seed=1), exact=True, second=True)
    family.case("where", torch.where, values(2, 3, dtype="bool"),
                Input(values(3, 2), ("transpose", 0, 1)), values(3, seed=1), exact=True)
    for other in [0, 1.5]:
        family.case("where.scalar", lambda c, x, other: torch.where(c, x, other),
                    values(2, 3, dtype="bool"), values(2, 3), other=other, exact=True)
    for item in layouts()[1:]:
        shape = item.view(item.base).shape
        family.case("masked_fill", lambda x, m, value: x.masked_fill(m, value), item,
                    values(*shape, dtype="bool", seed=3), value=-1.5, exact=True)
    family.case("masked_fill", lambda x, m, value: x.masked_fill(m, value), values(2, 3),
                values(3, dtype="bool"), value=float("-inf"), exact=True)
    family.case("nan_to_num", torch.nan_to_num, torch.tensor([1.0, NAN, INF, -INF]), grad=False)

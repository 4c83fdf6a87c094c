"""Products of matrices, vectors and batches of matrices."""

import torch

from recording import FLOATS, Input, values

PAIRS = [
    ((3,), (3,)), ((2, 3), (3,)), ((2,), (2, 3)), ((2, 3), (3, 4)), ((1, 3), (3, 1)),
    ((2, 2, 3), (3, 4)), ((2, 2, 3), (2, 3, 2)), ((2, 1, 2, 3), (3, 3, 2)), ((2, 2, 3), (3,)),
    ((2,), (3, 2, 2)), ((0, 3), (3, 2)), ((2, 0), (0, 3)), ((2, 3), (3, 0)), ((0, 2, 3), (3, 2)),
    ((2, 3, 2, 2), (2, 1, 2, 2)), ((3, 2, 2), (1, 2, 2)), ((1,), (1,)),
]


def record(family):
    for a, b in PAIRS:
        matmul(family, Input(values(*a, seed=1)), Input(values(*b, seed=2)))
    layouts_of_two(family)
    named(family)
    dtypes(family)
    larger(family)


def matmul(family, a, b, **options):
    family.case("matmul", torch.matmul, a, b, second=True, tolerance=3e-6, **options)


def layouts_of_two(family):
    turned = Input(values(3, 2), ("transpose", 0, 1))
    stepped = Input(values(2, 6), ("slice", 1, 0, None, 2))
    grown = Input(values(1, 3), ("expand", 2, 3))
    for a in [turned, stepped, grown]:
        matmul(family, a, Input(values(3, 2, seed=5)))
        matmul(family, a, Input(values(2, 3, seed=5), ("transpose", 0, 1)))
        matmul(family, Input(values(4, 2, seed=5)), a)
    matmul(family, Input(values(3, 2, 2), ("permute", 1, 2, 0)), Input(values(2, 3, 2)))
    matmul(family, Input(values(1, 2, 3), ("expand", 2, 2, 3)), Input(values(2, 3, 2)))


def named(family):
    for a, b in [((2, 3), (3, 4)), ((1, 1), (1, 1)), ((4, 2), (2, 1)), ((0, 2), (2, 3))]:
        family.case("mm", torch.mm, values(*a), values(*b, seed=1), tolerance=3e-6)
    family.case("mm", torch.mm, Input(values(3, 2), ("transpose", 0, 1)), values(3, 2, seed=1))
    family.case("bmm", torch.bmm, values(2, 2, 3), values(2, 3, 2, seed=1), tolerance=3e-6)
    family.case("bmm", torch.bmm, Input(values(2, 3, 2), ("transpose", 1, 2)),
                Input(values(2, 2, 3, seed=1), ("transpose", 1, 2)), tolerance=3e-6)
    family.case("mv", torch.mv, values(2, 3), values(3, seed=1), tolerance=3e-6)
    family.case("dot", torch.dot, values(4), values(4, seed=1), tolerance=3e-6)
    family.case("dot", torch.dot, values(0), values(0))
    family.case("outer", torch.outer, values(2), values(3, seed=1))
    family.case("addmm", lambda x, y, z, beta, alpha: torch.addmm(x, y, z, beta=beta, alpha=alpha),
                values(2, 4), values(2, 3, seed=1), values(3, 4, seed=2), beta=0.5, alpha=2.0,
                tolerance=3e-6)
    family.case("addmm", lambda x, y, z, beta, alpha: torch.addmm(x, y, z, beta=beta, alpha=alpha),
                values(4), values(2, 3, seed=1), values(3, 4, seed=2), beta=1.0, alpha=1.0,
                tolerance=3e-6)
    for equation, shapes in [("ij,jk->ik", [(2, 3), (3, 2)]), ("bij,bjk->bik", [(2, 2, 3),
                             (2, 3, 2)]), ("ij->ji", [(2, 3)]), ("ij->", [(2, 3)]),
                             ("ii->i", [(3, 3)]), ("i,j->ij", [(2,), (3,)]),
                             ("ij,kj", [(2, 3), (4, 3)]), ("ii", [(3, 3)]), ("i,i", [(3,), (3,)]),
                             ("...ij,...jk->...ik", [(2, 1, 2, 3), (4, 3, 2)]), ("b...->...b",
                             [(2, 3, 2)]), ("ij,ij->i", [(2, 3), (2, 3)]), ("ij , j", [(2, 3), (3,)]),
                             ("ij,jk,kl->il", [(2, 3), (3, 2), (2, 4)]), ("bi,bj->bij", [(2, 3),
                             (1, 2)])]:
        parts = [values(*shape, seed=seed) for seed, shape in enumerate(shapes)]
        family.case("einsum", lambda *parts, equation: torch.einsum(equation, *parts), *parts,
                    equation=equation, tolerance=3e-6)


def dtypes(family):
    for name in [*FLOATS, "int64", "int32", "uint8"]:
        family.case("matmul", torch.matmul, values(2, 3, dtype=name, low=0),
                    values(3, 2, dtype=name, low=0, seed=1), grad=name == "float64")
    edge = torch.tensor([[float("inf"), 0.0], [float("nan"), 1.0]])
    family.case("matmul", torch.matmul, edge, torch.tensor([[0.0, 1.0], [1.0, 2.0]]), grad=False,
                note="edge")


def larger(family):
    """Sizes past the edge of any block that a fast product might use."""
    for rows, inner, columns in [(17, 9, 33), (5, 70, 3), (1, 40, 19), (31, 1, 8)]:
        family.case("matmul", torch.matmul, values(rows, inner), values(inner, columns, seed=1),
                    tolerance=1e-5, grad=rows < 10)
    family.case("matmul", torch.matmul, Input(values(20, 18), ("transpose", 0, 1)),
                Input(values(7, 20), ("transpose", 0, 1)), tolerance=1e-5, grad=False)

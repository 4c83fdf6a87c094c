"""Records how Python writes numbers: `python record_numbers.py` rewrites Golden/numbers.json."""

import math
import random
import struct

from golden import write

chance = random.Random(754)
values = [0.0, -0.0, math.nan, math.inf, -math.inf, 0.5, 1.5, 2.5, 0.125, 0.375, 1.0, -1.0, 0.1]
values += [5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 9007199254740993.0]
values += [1e15, 1e16, 9999999999999998.0, 12345678901234567.0, 1e17, 1e22, 1e23]
values += [0.0001, 0.00001, 0.00012345, 0.000123456789, 123456.0, 0.00005, 0.00015, 0.00025]
values += [9.99995, 99999.5, 0.99995, 0.999949999, 1e100, 1e-100, 2.0**-1074 * 3, 2.0**60 + 2.0**8]
values += [k / 32 for k in range(1, 32)] + [k / 1024 for k in range(1, 64)]
values += [chance.choice([-1, 1]) * 10 ** chance.uniform(-12, 20) for _ in range(200)]
values += [struct.unpack("d", chance.randbytes(8))[0] for _ in range(200)]

write(
    "numbers.json",
    [
        {
            "value": repr(value),
            "fixed": [f"{value:.{places}f}" for places in (0, 2, 4, 9)],
            "scientific": [f"{value:.{places}e}" for places in (0, 2, 4, 9)],
        }
        for value in values
    ],
)

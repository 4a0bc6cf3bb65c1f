"""A network's weights lie in the open range (-2, 2); the hardware computes with 8 bits.

Which scale is best, and what becomes of 0.101?
"""
import numpy as np

f = 0.101

weights = np.array(
    [
        [-1.99, 0.101, 0.75, -0.5],
        [0.1875, 1.98, -1.25, 0.0625],
    ],
    dtype=np.float32,
)

bias = [0.101, -0.25, 1e-3, -1_000.5e-4]  # 1.5 is in a comment


def quantize(fx, bw, frac_bw):
    max_val = 2 ** (bw - 1) - 1
    min_val = -(2 ** (bw - 1))
    scale_factor = 2**frac_bw
    return np.round(np.clip(fx * scale_factor, min_val, max_val)) / scale_factor


print(f"{quantize(f, 8, 6)} = 0.09375")

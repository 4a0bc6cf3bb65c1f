"""NumPy as a peer: one request a line on standard input, one answer a line on standard output, both JSON."""

import json
import math
import sys
import time

import numpy as np

arrays = {}


def quantize(fx, bw, frac_bw):
    max_val = 2 ** (bw - 1) - 1
    min_val = -(2 ** (bw - 1))
    scale_factor = 2**frac_bw
    fx = fx * scale_factor
    fx = np.clip(fx, min_val, max_val)
    qx = np.round(fx)
    qx = qx / scale_factor
    return qx


def statistics(x):
    _, exponents = np.frexp(x)
    return x.min(), x.max(), x.mean(), x.std(), np.count_nonzero(x), np.bincount(exponents + 1100)


def errors(x, bw, frac_bw):
    q = quantize(x, bw, frac_bw)
    e = q - x
    size = np.abs(e)
    index = size.argmax()
    noise = np.dot(e, e)
    codes = np.round(x * 2**frac_bw)
    return {
        "mse": noise / len(x),
        "bias": e.mean(),
        "maxAbsError": size[index],
        "maxAbsErrorIndex": index,
        "sqnr": 10 * math.log10(np.dot(x, x) / noise),
        "saturatedHigh": np.count_nonzero(codes > 2 ** (bw - 1) - 1),
        "saturatedLow": np.count_nonzero(codes < -(2 ** (bw - 1))),
        "flushed": np.count_nonzero((q == 0) & (x != 0)),
        "exact": np.count_nonzero(e == 0),
    }


def mse(x, bw, frac_bw):
    return np.mean((quantize(x, bw, frac_bw) - x) ** 2)


def sweep(x, widths, frac_bws):
    return np.array([[mse(x, bw, frac_bw) for frac_bw in frac_bws] for bw in widths])


CALLS = {
    "statistics": lambda x, a: statistics(x),
    "quantize": lambda x, a: quantize(x, a["bw"], a["fracBw"]),
    "errors": lambda x, a: errors(x, a["bw"], a["fracBw"]),
    "sweep": lambda x, a: sweep(x, a["widths"], a["fracBws"]),
}


def plain(value):
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    return value.tolist() if isinstance(value, (np.ndarray, np.generic)) else value


print(json.dumps({"version": np.__version__}), flush=True)
for line in sys.stdin:
    request = json.loads(line)
    file = request["file"]
    if file not in arrays:
        arrays[file] = np.fromfile(file)
    call = CALLS[request["call"]]
    start = time.perf_counter()
    result = call(arrays[file], request)
    ms = (time.perf_counter() - start) * 1e3
    answer = {"ms": ms}
    if "out" in request:
        result.tofile(request["out"])
    elif request.get("result"):
        answer["result"] = plain(result)
    print(json.dumps(answer), flush=True)

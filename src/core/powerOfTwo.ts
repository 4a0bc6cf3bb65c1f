/**
 * `x · 2^exponent`, rounded once (ties to even) where the product is subnormal. `exponent` is any integer.
 * A multiplication by `2 ** exponent` alone would fail where that power itself is no binary64.
 */
export function scaleByPowerOfTwo(x: number, exponent: number): number {
  if (exponent >= -1022 && exponent <= 1023) return x * 2 ** exponent;
  if (exponent > 0) {
    let y = x;
    for (let left = exponent; left > 0; left -= 1023) y *= 2 ** Math.min(left, 1023);
    return y;
  }
  if (x === 0 || !Number.isFinite(x)) return x;
  const own = floorLog2(x);
  const result = own + exponent;
  if (result < -1080) return 0 * x;
  // In [1, 2) first, so that only the last product can round; x is normal here.
  const unit = x * 2 ** -own;
  return unit * 2 ** -60 * 2 ** (result + 60);
}

const view = new DataView(new ArrayBuffer(8));

/** ⌊log2 |x|⌋ for a finite x ≠ 0, exact, subnormals included. */
export function floorLog2(x: number): number {
  view.setFloat64(0, x);
  const exponent = (view.getUint32(0) >>> 20) & 0x7ff;
  if (exponent !== 0) return exponent - 1023;
  view.setFloat64(0, x * 2 ** 54);
  return ((view.getUint32(0) >>> 20) & 0x7ff) - 1023 - 54;
}

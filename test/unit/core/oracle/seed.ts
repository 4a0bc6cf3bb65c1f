/**
 * The seed's `quantize(fx, bw, frac_bw)`, transcribed line by line with NumPy's meaning: `np.round` takes ties to even.
 * Shares nothing with src/core.
 */
export function seedQuantize(fx: number, bw: number, fracBw: number): number {
  const maxVal = 2 ** (bw - 1) - 1;
  const minVal = -(2 ** (bw - 1));
  const scaleFactor = 2 ** fracBw;
  const scaled = fx * scaleFactor;
  const clipped = Number.isNaN(scaled) ? NaN : Math.min(Math.max(scaled, minVal), maxVal);
  return npRound(clipped) / scaleFactor;
}

/** `np.round`: to the nearest integer, from a tie to the even neighbour; a zero keeps the sign of x. */
export function npRound(x: number): number {
  if (!Number.isFinite(x) || Math.abs(x) >= 2 ** 52) return x;
  const below = Math.floor(x);
  const fraction = x - below;
  const up = fraction > 0.5 || (fraction === 0.5 && below % 2 !== 0);
  return (up ? below + 1 : below) || 0 * x;
}

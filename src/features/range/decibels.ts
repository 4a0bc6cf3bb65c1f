/** A ratio in dB as it travels: JSON has no ∞; `null` where it is not defined. */
export type Decibels = number | 'infinite' | null;

export function decibels(sqnr: number | undefined): Decibels {
  return sqnr === undefined ? null : Number.isFinite(sqnr) ? sqnr : 'infinite';
}

/** A number that may travel: finite, and no −0. What is beyond all numbers becomes the largest. */
export function finiteOr(x: number, otherwise = 0): number {
  if (Number.isNaN(x)) return otherwise;
  return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, x)) + 0;
}

/** An axis in values; the picture knows only shares of 0…1 of it, so that no difference overflows. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

/** A span that holds all finite values; widened where it would be a point. */
export function spanOf(values: readonly number[]): Span {
  let low = Infinity;
  let high = -Infinity;
  for (const x of values)
    if (Number.isFinite(x)) {
      low = Math.min(low, x);
      high = Math.max(high, x);
    }
  return low > high ? { low: 0, high: 1 } : wideSpan({ low, high });
}

/** The same span, or one around it where its ends are equal. */
export function wideSpan({ low, high }: Span): Span {
  if (low < high) return { low, high };
  const half = low === 0 ? 1 : Math.abs(low / 2);
  return { low: low - half, high: high + half };
}

/** Where a value lies, 0 at the low end and 1 at the high one; not cut to them. Halves keep 1e308 finite. */
export function shareOf(value: number, { low, high }: Span): number {
  const whole = high - low;
  if (Number.isFinite(whole)) return whole === 0 ? 0.5 : (value - low) / whole;
  return (value / 2 - low / 2) / (high / 2 - low / 2);
}

/** The value at a share. */
export function valueAt(share: number, { low, high }: Span): number {
  return low * (1 - share) + high * share;
}

export function within(x: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, x));
}

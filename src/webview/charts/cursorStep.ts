/** Where a key takes a cursor among `count` points; `undefined`: it is no key of the cursor. */
export function cursorStep(key: string, from: number, count: number): number | undefined {
  if (count === 0) return undefined;
  const last = count - 1;
  switch (key) {
    case 'ArrowRight':
      return Math.min(last, from + 1);
    case 'ArrowLeft':
      return Math.max(0, from < 0 ? last : from - 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}

/** The point that lies nearest to a share of the axis; -1 where there is none. */
export function nearestStop(stops: readonly { readonly x: number }[], share: number): number {
  let best = -1;
  for (const [i, { x }] of stops.entries())
    if (best < 0 || Math.abs(x - share) < Math.abs((stops[best]?.x ?? 0) - share)) best = i;
  return best;
}

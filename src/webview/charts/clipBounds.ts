import { type Span, valueAt, shareOf, within } from './span';

export type ClipEnd = 'min' | 'max';

export interface ClipBounds {
  readonly min: number;
  readonly max: number;
}

const STEPS = 200;

/** One end at a share of the histogram's span; it stays a step from the other end and inside the span. */
export function movedBounds(bounds: ClipBounds, end: ClipEnd, share: number, span: Span): ClipBounds {
  const other = within(shareOf(end === 'min' ? bounds.max : bounds.min, span), 0, 1);
  const place =
    end === 'min' ? within(share, 0, Math.max(0, other - 1 / STEPS)) : within(share, Math.min(1, other + 1 / STEPS), 1);
  return { ...bounds, [end]: valueAt(place, span) };
}

/** What a key does to an end; `undefined`: nothing. */
export function boundsKey(
  bounds: ClipBounds,
  end: ClipEnd,
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  span: Span,
): ClipBounds | undefined {
  const at = within(shareOf(bounds[end], span), 0, 1);
  const step = (shiftKey ? 10 : 1) / STEPS;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return movedBounds(bounds, end, at + step, span);
    case 'ArrowLeft':
    case 'ArrowDown':
      return movedBounds(bounds, end, at - step, span);
    case 'PageUp':
      return movedBounds(bounds, end, at + 10 / STEPS, span);
    case 'PageDown':
      return movedBounds(bounds, end, at - 10 / STEPS, span);
    case 'Home':
      return movedBounds(bounds, end, 0, span);
    case 'End':
      return movedBounds(bounds, end, 1, span);
    default:
      return undefined;
  }
}

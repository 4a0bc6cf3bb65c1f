import { type TargetedKeyboardEvent } from 'preact';
import { useState } from 'preact/hooks';

export interface Cursor {
  /** The point that keys or the mouse are on; none while negative. */
  readonly at: number;
  readonly set: (at: number) => void;
  readonly onKeyDown: (event: TargetedKeyboardEvent<HTMLElement>) => void;
}

/** A cursor that arrow keys move along `count` points, `rows` of them a line where there are lines; Enter picks. */
export function useCursor(count: number, pick?: (at: number) => void, perRow?: number): Cursor {
  const [at, set] = useState(-1);
  const now = at < count ? at : -1;
  const moves: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -(perRow ?? 1),
    ArrowDown: perRow ?? 1,
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = nextOf(event.key, now, count, Object.hasOwn(moves, event.key) ? moves[event.key] : undefined);
    if (next !== undefined) set(next);
    else if ((event.key === 'Enter' || event.key === ' ') && now >= 0 && pick) pick(now);
    else return;
    event.preventDefault();
  };
  return { at: now, set, onKeyDown };
}

/** Where a key leads to; undefined where it leads nowhere. */
export function nextOf(key: string, at: number, count: number, by: number | undefined): number | undefined {
  if (count === 0) return undefined;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (by === undefined) return undefined;
  if (at < 0) return by > 0 ? 0 : count - 1;
  return Math.max(0, Math.min(count - 1, at + by));
}

import { type Distribution } from './chartTypes';

/** The powers of two that are drawn, `from` up to but not `to`. */
export interface OctaveWindow {
  readonly from: number;
  readonly to: number;
}

/** No more are drawn: a bar must be wide enough to be seen and the box to be held. */
export const MOST_OCTAVES = 80;
const ROOM = 2;

/** What holds all magnitudes and the format; around the format where that is too much. */
export function octaveWindow({ lowest, counts }: Distribution['octaves'], lsb: number, end: number): OctaveWindow {
  const first = counts.findIndex(n => n > 0);
  const last = counts.findLastIndex(n => n > 0);
  const from = Math.min(lsb, first < 0 ? lsb : lowest + first) - ROOM;
  const to = Math.max(end, last < 0 ? end : lowest + last + 1) + ROOM;
  if (to - from <= MOST_OCTAVES) return { from, to };
  const start = Math.max(from, Math.min(to - MOST_OCTAVES, Math.round((lsb + end) / 2) - MOST_OCTAVES / 2));
  return { from: start, to: start + MOST_OCTAVES };
}

import { type Scale } from './scale';
import { type Mark } from './scene';

/** The rectangle of a picture in which data are drawn. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Room for the numbers of both axes around the data. */
export const frameOf = (width: number, height: number): Frame => ({
  left: 56,
  top: 14,
  right: Math.max(80, width - 14),
  bottom: height - 34,
});

/** The lower axis with its numbers; those that would touch the one before are left out. */
export function bottomAxis({ left, right, bottom }: Frame, { at, ticks }: Scale, title: string): Mark[] {
  const marks: Mark[] = [
    {
      kind: 'line',
      points: [
        [left, bottom],
        [right, bottom],
      ],
      stroke: 'muted',
    },
  ];
  let free = -Infinity;
  for (const { value, text } of ticks) {
    const x = at(value);
    const half = (text.length * 7) / 2;
    if (x < left - 1 || x > right + 1 || x - half < free) continue;
    free = x + half + 8;
    marks.push({
      kind: 'line',
      points: [
        [x, bottom],
        [x, bottom + 4],
      ],
      stroke: 'muted',
    });
    marks.push({ kind: 'text', at: [x, bottom + 16], text, anchor: 'middle' });
  }
  marks.push({ kind: 'text', at: [right, bottom + 30], text: title, anchor: 'end', fill: 'muted' });
  return marks;
}

export function leftAxis({ left, right, top, bottom }: Frame, { at, ticks }: Scale, title: string): Mark[] {
  const marks: Mark[] = [];
  for (const { value, text } of ticks) {
    const y = at(value);
    if (y < top - 1 || y > bottom + 1) continue;
    marks.push({
      kind: 'line',
      points: [
        [left, y],
        [right, y],
      ],
      stroke: 'grid',
    });
    marks.push({ kind: 'text', at: [left - 6, y + 4], text, anchor: 'end' });
  }
  marks.push({ kind: 'text', at: [4, top - 3], text: title, fill: 'muted' });
  return marks;
}

import { type RangeEventBody } from '../../protocol/rangeEvents';
import { bottomAxis, type Frame, frameOf, leftAxis } from './frame';
import { linearScale, logScale, type Scale } from './scale';
import { type Mark, type Role, type Scene } from './scene';

type Linear = RangeEventBody<'distribution'>['linear'];

/** A bin and the parts of its count, the lowest part of the bar first. */
export interface BinParts {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly parts: readonly { readonly role: Role; readonly count: number }[];
}

/** What stands in each bin; what is clipped lies above or below the range. */
export function binParts({ low, high, counts, clipped, flushed, rangeMin, rangeMax }: Linear): BinParts[] {
  const edge = (i: number): number => low * (1 - i / counts.length) + high * (i / counts.length);
  const middle = rangeMin / 2 + rangeMax / 2;
  return counts.map((count, i) => {
    const [out, zero] = [clipped[i] ?? 0, flushed[i] ?? 0];
    const [from, to] = [edge(i), edge(i + 1)];
    const outside: Role = from / 2 + to / 2 > middle ? 'clippedHigh' : 'clippedLow';
    const parts = [
      { role: 'inRange' as const, count: count - out - zero },
      { role: 'flushed' as const, count: zero },
      { role: outside, count: out },
    ];
    return { from, to, count, parts: parts.filter(part => part.count > 0) };
  });
}

/** The scale of counts: from 0, or by decades from half a value on. */
export function countScale(counts: readonly number[], isLog: boolean, from: number, to: number): Scale {
  const most = counts.reduce((all, count) => Math.max(all, count), 1);
  return isLog ? logScale(0.5, most * 1.2, from, to) : linearScale(0, most * 1.05, from, to, 4);
}

export interface HistogramWords {
  readonly values: string;
  readonly range: string;
}

/** Where the data of a histogram lie in a picture. */
export interface HistogramLayout {
  readonly frame: Frame;
  readonly x: Scale;
  readonly y: Scale;
}

export function histogramLayout(linear: Linear, isLog: boolean, width: number, height: number): HistogramLayout {
  const frame = frameOf(width, height);
  const x = linearScale(linear.low, linear.high, frame.left, frame.right);
  return { frame, x, y: countScale(linear.counts, isLog, frame.bottom, frame.top) };
}

/** The histogram of the values, with what the format does to them and its range over it. */
export function histogramScene(
  linear: Linear,
  isLog: boolean,
  words: HistogramWords,
  width: number,
  height: number,
): Scene {
  const layout = histogramLayout(linear, isLog, width, height);
  const { frame, x, y } = layout;
  const marks: Mark[] = [...leftAxis(frame, y, words.values), ...bars(linear, layout)];
  marks.push(...rangeMarks(linear, layout, words.range), ...bottomAxis(frame, x, ''));
  return { width, height, marks };
}

function bars(linear: Linear, { frame, x, y }: HistogramLayout): Mark[] {
  return binParts(linear).flatMap(bin => {
    const [left, right] = [x.at(bin.from), x.at(bin.to)];
    let below = 0;
    return bin.parts.map(({ role, count }): Mark => {
      const floor = below === 0 ? frame.bottom : y.at(below);
      below += count;
      // A part of one value among thousands must still be seen.
      const top = Math.min(y.at(below), floor - 2);
      const gap = right - left > 3 ? 1 : 0;
      return { kind: 'rect', x: left, y: top, width: Math.max(1, right - left - gap), height: floor - top, fill: role };
    });
  });
}

function rangeMarks({ rangeMin, rangeMax }: Linear, { frame, x }: HistogramLayout, text: string): Mark[] {
  const { left, right, top, bottom } = frame;
  const inside = (pixel: number): number => Math.max(left, Math.min(right, pixel));
  const [from, to] = [inside(x.at(rangeMin)), inside(x.at(rangeMax))];
  const line = (at: number): Mark => ({
    kind: 'line',
    points: [
      [at, top],
      [at, bottom],
    ],
    stroke: 'range',
    width: 2,
    dashed: true,
  });
  return [
    line(from),
    line(to),
    {
      kind: 'line',
      points: [
        [from, top],
        [to, top],
      ],
      stroke: 'range',
      width: 2,
      dashed: true,
    },
    { kind: 'text', at: [(from + to) / 2, top - 3], text, anchor: 'middle', fill: 'range' },
  ];
}

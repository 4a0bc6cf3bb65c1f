import { type RangeEventBody } from '../../protocol/rangeEvents';
import { bottomAxis, type Frame, frameOf, leftAxis } from './frame';
import { countScale } from './histogramScene';
import { linearScale, type Scale } from './scale';
import { type Mark, type Role, type Scene } from './scene';

type Octaves = RangeEventBody<'distribution'>['octaves'];

/** A format as its bits lie among the powers of two: from `lsb` to below `end`, the sign apart. */
export interface BitBox {
  readonly lsb: number;
  readonly end: number;
}

export interface BitsLayout {
  readonly frame: Frame;
  /** Of powers of two. */
  readonly x: Scale;
  readonly from: number;
  readonly to: number;
}

/** More octaves than fit are not drawn: those around the box and the upper end of the data are. */
const MOST_OCTAVES = 96;

/** Where powers of two lie: all octaves of the data and of the box, and some room to drag it. */
export function bitsLayout({ lowest, counts }: Octaves, box: BitBox, width: number, height: number): BitsLayout {
  const dataEnd = lowest + counts.length;
  const last = Math.max(box.end, counts.length > 0 ? dataEnd : box.end) + 3;
  const first = Math.min(box.lsb, counts.length > 0 ? lowest : box.lsb) - 3;
  const from = Math.max(first, last - MOST_OCTAVES, Math.min(first, box.lsb - MOST_OCTAVES));
  const frame = frameOf(width, height);
  // Large weights on the left, as the bits of a word are written.
  const x = linearScale(from, last, frame.right, frame.left);
  return { frame, x: { ...x, ticks: powerTicks(from, last, frame) }, from, to: last };
}

function powerTicks(from: number, to: number, { left, right }: Frame): Scale['ticks'] {
  const every = Math.max(1, Math.ceil((to - from) / Math.max(1, Math.floor((right - left) / 44))));
  const ticks: { value: number; text: string }[] = [];
  for (let power = Math.ceil(from / every) * every; power < to; power += every)
    ticks.push({ value: power + 0.5, text: `2^${power}` });
  return ticks.reverse();
}

export interface BitsWords {
  readonly values: string;
  readonly box: string;
}

/** How many values need each bit, their negative part marked, and the format's bits as a box over them. */
export function bitsScene(
  octaves: Octaves,
  box: BitBox,
  words: BitsWords,
  width: number,
  height: number,
  /** The box for which the picture is laid out, while another one is dragged over it. */
  around = box,
): Scene {
  const layout = bitsLayout(octaves, around, width, height);
  const { frame, x } = layout;
  const y = countScale(octaves.counts, false, frame.bottom, frame.top);
  const marks: Mark[] = leftAxis(frame, y, words.values);
  for (const [i, count] of octaves.counts.entries()) {
    const power = octaves.lowest + i;
    if (count === 0 || power < layout.from || power >= layout.to) continue;
    const [left, right] = [x.at(power + 1), x.at(power)];
    const top = Math.min(y.at(count), frame.bottom - 2);
    const fill: Role = power >= box.end ? 'clippedHigh' : power < box.lsb ? 'flushed' : 'inRange';
    marks.push({
      kind: 'rect',
      x: left + 1,
      y: top,
      width: Math.max(1, right - left - 2),
      height: frame.bottom - top,
      fill,
    });
    const negative = octaves.negative[i] ?? 0;
    if (negative > 0) {
      const height = (frame.bottom - top) * (negative / count);
      const inner = Math.max(1, (right - left) / 4);
      marks.push({
        kind: 'rect',
        x: left + 1,
        y: frame.bottom - height,
        width: inner,
        height,
        fill: 'text',
        opacity: 0.45,
      });
    }
  }
  marks.push(...boxMarks(box, layout, words.box), ...bottomAxis(frame, x, ''));
  return { width, height, marks };
}

function boxMarks(box: BitBox, { frame, x }: BitsLayout, text: string): Mark[] {
  const [left, right] = [x.at(box.end), x.at(box.lsb)];
  const { top, bottom } = frame;
  return [
    { kind: 'rect', x: left, y: top, width: right - left, height: bottom - top, fill: 'range', opacity: 0.12 },
    { kind: 'rect', x: left, y: top, width: right - left, height: bottom - top, stroke: 'range' },
    { kind: 'text', at: [(left + right) / 2, top - 3], text, anchor: 'middle', fill: 'range' },
  ];
}

/** How the box is dragged: as a whole, or one of its ends. */
export type BoxPart = 'box' | 'top' | 'bottom';

/** The width and frac_bw of the box after its part was moved by whole bits; undefined where there is no such format. */
export function draggedBox(
  { signed, bw, fracBw }: { readonly signed: boolean; readonly bw: number; readonly fracBw: number },
  part: BoxPart,
  bits: number,
): { readonly bw: number; readonly fracBw: number } | undefined {
  const moved =
    part === 'box'
      ? { bw, fracBw: fracBw - bits }
      : part === 'top'
        ? { bw: bw + bits, fracBw }
        : { bw: bw - bits, fracBw: fracBw - bits };
  const least = signed ? 2 : 1;
  return moved.bw >= least && moved.bw <= 64 && Math.abs(moved.fracBw) <= 1100 ? moved : undefined;
}

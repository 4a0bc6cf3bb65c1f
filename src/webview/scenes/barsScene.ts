import { decibelText, shortText } from '../../core/realText';
import { type RangeEventBody } from '../../protocol/rangeEvents';
import { type Mark, type Scene } from './scene';

const ROW = 26;

/** SQNR of every scheme as a bar; a perfect one fills the row and ends in an arrow. */
export function schemeScene(rows: RangeEventBody<'schemes'>['rows'], width: number): Scene {
  const most = Math.max(1, ...rows.flatMap(({ sqnr }) => (typeof sqnr === 'number' ? sqnr : [])));
  const [left, right] = [8, Math.max(120, width - 90)];
  const marks = rows.flatMap(({ name, sqnr }, i): Mark[] => {
    const y = 6 + i * 2 * ROW;
    const share = sqnr === 'infinite' ? 1 : Math.max(0, (sqnr ?? 0) / most);
    const end = left + (right - left) * share;
    const text = decibelText(sqnr === 'infinite' ? Infinity : (sqnr ?? undefined));
    const bar: Mark = {
      kind: 'rect',
      x: left,
      y: y + 16,
      width: Math.max(1, end - left),
      height: ROW - 8,
      fill: i === 0 ? 'chosen' : 'inRange',
    };
    const arrow: Mark = {
      kind: 'area',
      points: [
        [end, y + 12],
        [end + 12, y + 25],
        [end, y + 38],
      ],
      fill: i === 0 ? 'chosen' : 'inRange',
    };
    return [
      { kind: 'text', at: [left, y + 11], text: name },
      bar,
      ...(sqnr === 'infinite' ? [arrow] : []),
      { kind: 'text', at: [end + (sqnr === 'infinite' ? 18 : 6), y + 29], text },
    ];
  });
  return { width, height: 12 + rows.length * 2 * ROW, marks };
}

/** The mean squared error as one bar of two parts. */
export function splitScene(
  { mseClipping, mseRounding }: Pick<RangeEventBody<'clipping'>, 'mseClipping' | 'mseRounding'>,
  words: { readonly clipping: string; readonly rounding: string },
  width: number,
): Scene {
  const whole = mseClipping + mseRounding;
  const [left, right] = [8, width - 8];
  const middle = whole > 0 ? left + (right - left) * (mseClipping / whole) : left;
  return {
    width,
    height: 62,
    marks: [
      { kind: 'rect', x: left, y: 22, width: middle - left, height: 18, fill: 'clippedHigh' },
      { kind: 'rect', x: middle, y: 22, width: right - middle, height: 18, fill: 'inRange' },
      { kind: 'text', at: [left, 15], text: `${words.clipping} ${shortText(mseClipping, 4)}` },
      { kind: 'text', at: [right, 56], text: `${words.rounding} ${shortText(mseRounding, 4)}`, anchor: 'end' },
    ],
  };
}

import { type RangeTexts } from '../../protocol/rangeTexts';
import { type Schemes } from './chartTypes';
import { decibelsText } from './curvePlot';
import { type Palette } from './palette';
import { type Mark, type Scene, type Size } from './scene';
import { within } from './span';

const ROW = 40;
const RIGHT = 82;

export const schemeHeight = ({ rows }: Schemes): number => rows.length * ROW + 8;

/** SQNR a scheme; ∞ is a full bar that ends in an arrow. */
export function schemeScene({ rows }: Schemes, texts: RangeTexts, size: Size, palette: Palette): Scene {
  const best = rows.reduce((most, { sqnr }) => (typeof sqnr === 'number' ? Math.max(most, sqnr) : most), 0);
  const length = Math.max(10, size.width - RIGHT - 8);
  const marks = rows.flatMap(({ name, sqnr, id }, i): Mark[] => {
    const y = 4 + i * ROW;
    const share = sqnr === 'infinite' ? 1 : sqnr === null || best <= 0 ? 0 : within(sqnr / best, 0, 1);
    const isFixed = id === 'fixed' || id === 'channelFixed';
    const colour = isFixed ? palette.inRange : palette.range;
    const bar = { x: 8, y: y + 17, width: share * length, height: 14 };
    const tip = bar.x + bar.width;
    return [
      { kind: 'text', x: 8, y: y + 8, text: name, colour: palette.foreground, anchor: 'start', size: 12 },
      { kind: 'area', ...bar, colour, pattern: isFixed ? 'solid' : 'rising' },
      { kind: 'outline', ...bar, colour, thickness: 1 },
      ...(sqnr === 'infinite'
        ? [
            {
              kind: 'shape',
              points: [
                [tip, bar.y - 4],
                [tip + 12, bar.y + 7],
                [tip, bar.y + 18],
              ],
              colour,
              pattern: 'solid',
            } as const,
          ]
        : []),
      {
        kind: 'text',
        x: tip + (sqnr === 'infinite' ? 16 : 6),
        y: y + 24,
        text: decibelsText(sqnr),
        colour: palette.foreground,
        anchor: 'start',
        size: 12,
      },
    ];
  });
  const none: Mark = {
    kind: 'text',
    x: 8,
    y: 12,
    text: texts.chartNothing,
    colour: palette.foreground,
    anchor: 'start',
    size: 12,
  };
  return { ...size, background: palette.background, font: palette.font, marks: rows.length > 0 ? marks : [none] };
}

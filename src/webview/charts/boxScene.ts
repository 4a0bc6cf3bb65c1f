import { type Palette } from './palette';
import { type Mark, type Scene, type Size } from './scene';
import { shareOf, within, wideSpan } from './span';

/** log2 of the least magnitude that is not 0, the quartiles, and the largest. */
export type MagnitudeQuartiles = readonly [number, number, number, number, number];

/** A box plot of magnitudes on a log2 axis from `low` to `high`; nothing but the axis where all are 0. */
export function boxScene(
  box: MagnitudeQuartiles | null,
  low: number,
  high: number,
  size: Size,
  palette: Palette,
): Scene {
  const span = wideSpan({ low, high });
  const xOf = (value: number): number => 3 + within(shareOf(value, span), 0, 1) * (size.width - 6);
  const middle = size.height / 2;
  const half = size.height * 0.32;
  const line = { kind: 'line', colour: palette.foreground, thickness: 1 } as const;
  const axis: Mark = {
    ...line,
    points: [
      [3, size.height - 1],
      [size.width - 3, size.height - 1],
    ],
    colour: palette.faint,
  };
  return {
    ...size,
    background: palette.background,
    font: palette.font,
    marks: box ? [axis, ...boxMarks(box)] : [axis],
  };

  function boxMarks([least, first, median, third, most]: MagnitudeQuartiles): readonly Mark[] {
    const whisker = (value: number): Mark => ({
      ...line,
      points: [
        [xOf(value), middle - half / 2],
        [xOf(value), middle + half / 2],
      ],
    });
    const body = { x: xOf(first), y: middle - half, width: Math.max(2, xOf(third) - xOf(first)), height: 2 * half };
    return [
      {
        ...line,
        points: [
          [xOf(least), middle],
          [xOf(most), middle],
        ],
      },
      whisker(least),
      whisker(most),
      { kind: 'area', ...body, colour: palette.background, pattern: 'solid' },
      { kind: 'area', ...body, colour: palette.inRange, pattern: 'solid', opacity: 0.5 },
      { kind: 'outline', ...body, colour: palette.inRange, thickness: 1 },
      {
        ...line,
        points: [
          [xOf(median), middle - half],
          [xOf(median), middle + half],
        ],
        thickness: 2,
      },
    ];
  }
}

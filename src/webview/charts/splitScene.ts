import { percentText, shortText } from '../../core/realText';
import { filledText } from '../../protocol/filledText';
import { type RangeTexts } from '../../protocol/rangeTexts';
import { type Clipping } from './chartTypes';
import { legendLines, legendMarks, LEGEND_LINE } from './legendMarks';
import { type Palette } from './palette';
import { type LegendRow } from './plot';
import { type Mark, type Scene, type Size } from './scene';

const BAR = { top: 6, height: 26 } as const;

/** The parts of the mean squared error with their shares. */
export function splitParts({ mseClipping, mseRounding }: Clipping, texts: RangeTexts) {
  const most = Math.max(mseClipping, mseRounding);
  const whole = most > 0 ? mseClipping / most + mseRounding / most : 0;
  const share = (part: number): number => (whole > 0 ? part / most / whole : 0);
  return [
    { name: texts.chartByClipping, value: mseClipping, share: share(mseClipping) },
    { name: texts.chartByRounding, value: mseRounding, share: share(mseRounding) },
  ].map(part => ({
    ...part,
    says: filledText(texts.chartPart, part.name, shortText(part.value, 4), percentText(part.share)),
  }));
}

export function splitHeight(clipping: Clipping, texts: RangeTexts, width: number, palette: Palette): number {
  return BAR.top + BAR.height + 8 + legendLines(legendOf(clipping, texts, palette), width - 8) * LEGEND_LINE;
}

const legendOf = (clipping: Clipping, texts: RangeTexts, palette: Palette): readonly LegendRow[] =>
  splitParts(clipping, texts).map(({ says }, i) => ({
    text: `MSE ${says}`,
    colour: i === 0 ? palette.clippedHigh : palette.inRange,
    pattern: i === 0 ? 'rising' : 'solid',
  }));

/** The mean squared error as one bar of two parts. */
export function splitScene(clipping: Clipping, texts: RangeTexts, size: Size, palette: Palette): Scene {
  const legend = legendOf(clipping, texts, palette);
  const width = size.width - 8;
  const box = { x: 4, y: BAR.top, width, height: BAR.height };
  let x = 4;
  const parts = splitParts(clipping, texts).map(({ share }, i): Mark => {
    const part = { x, y: BAR.top, width: share * width, height: BAR.height };
    x += part.width;
    const { colour } = legend[i] ?? { colour: palette.inRange };
    return { kind: 'area', ...part, colour, pattern: i === 0 ? 'rising' : 'solid' };
  });
  return {
    ...size,
    background: palette.background,
    font: palette.font,
    marks: [
      ...parts,
      { kind: 'outline', ...box, colour: palette.foreground, thickness: 1 },
      ...legendMarks(legend, { left: 4, top: BAR.top + BAR.height + 4, width }, palette),
    ],
  };
}

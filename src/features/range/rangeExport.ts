import { clipValues } from '../../core/clippedValues';
import { codesOf, quantizeArray } from '../../core/quantizeArray';
import { countText } from '../../core/realText';
import { type Translate } from '../translate';
import { sourceFacts } from './head';
import { type CsvCell, csvLine } from './csvText';
import { rangeMarkdown } from './rangeMarkdown';
import { type RangePart } from './rangeSteps';
import { type RangeSubject } from './rangeSubject';

/** A view that is to be saved: where its numbers come from and the parts that are there. */
export interface SavedParts {
  readonly subject: RangeSubject;
  readonly parts: readonly RangePart[];
  /** The name of the part that is looked at, whose numbers a CSV holds. */
  readonly looked: string;
}

/** A file's text, and what is to be said about it. */
export interface ExportedText {
  readonly text: string;
  readonly note: string;
}

type Write = (view: SavedParts, t: Translate) => Generator<undefined, ExportedText>;

/** One row a form in which a view is saved. */
export const RANGE_EXPORTS: readonly {
  readonly kind: 'csv' | 'json' | 'markdown';
  readonly extension: string;
  readonly write: Write;
}[] = [
  { kind: 'csv', extension: 'csv', write: csvSteps },
  { kind: 'json', extension: 'json', write: view => now({ text: jsonText(view), note: '' }) },
  {
    kind: 'markdown',
    extension: 'md',
    write: ({ subject, parts }, t) => now({ text: rangeMarkdown(subject, parts, t), note: '' }),
  },
];

// eslint-disable-next-line require-yield
function* now(text: ExportedText): Generator<undefined, ExportedText> {
  return text;
}

/** All numbers of all parts, without the texts of their tables, which say the same. */
function jsonText({ subject, parts }: SavedParts): string {
  const isTable = (key: string): boolean => key === 'table' || key === 'bitTable' || key === 'presets';
  const bodies = Object.fromEntries(parts.map(({ name, body }) => [name, body]));
  const whole = { source: sourceFacts(subject), ...bodies };
  return `${JSON.stringify(whole, (key, value: unknown) => (isTable(key) ? undefined : value), 2)}\n`;
}

function* csvSteps(view: SavedParts, t: Translate): Generator<undefined, ExportedText> {
  const part = view.parts.find(({ name }) => name === view.looked);
  if (part?.name === 'errors') return yield* valueLines(view, t);
  const [head, ...rows] = part ? csvRows(part) : [];
  return { text: head ? [head, ...rows].map(csvLine).join('') : '', note: '' };
}

/** The head and the rows of a part. */
function csvRows(part: RangePart): readonly (readonly CsvCell[])[] {
  switch (part.name) {
    case 'head':
      return [['name', 'value'], ...part.body.facts.map(({ label, value }) => [label, value])];
    case 'distribution': {
      const { low, high, counts, clipped, flushed } = part.body.linear;
      const at = (bin: number): number => low + ((high - low) * bin) / counts.length;
      return [
        ['from', 'to', 'values', 'clipped', 'flushed'],
        ...counts.map((count, bin) => [at(bin), at(bin + 1), count, clipped[bin], flushed[bin]]),
      ];
    }
    case 'choice': {
      const { fracBws, sqnr, mse, maxError, saturated, flushed } = part.body;
      return [
        ['frac_bw', 'sqnr_db', 'mse', 'max_error', 'saturated_share', 'flushed_share'],
        ...fracBws.map((fracBw, i) => [fracBw, cell(sqnr[i]), mse[i], maxError[i], saturated[i], flushed[i]]),
      ];
    }
    case 'clipping': {
      const { plain, min, max, clippedHigh, clippedLow, mse, mseClipping, mseRounding, sqnr } = part.body;
      return [
        ['format', 'min', 'max', 'clipped_low', 'clipped_high', 'mse', 'mse_clipping', 'mse_rounding', 'sqnr_db'],
        [plain.format, part.body.dataMin, part.body.dataMax, 0, 0, plain.mse, 0, plain.mse, cell(plain.sqnr)],
        ['as set', min, max, clippedLow, clippedHigh, mse, mseClipping, mseRounding, cell(sqnr)],
      ];
    }
    case 'schemes':
      return [
        ['scheme', 'scale', 'zero_point', 'sqnr_db', 'gain_db', 'max_error', 'codes_used', 'codes'],
        ...part.body.rows.map(row => [
          row.id,
          row.scale,
          row.zeroPoint,
          cell(row.sqnr),
          row.gain ?? undefined,
          row.maxError,
          row.codesUsed,
          row.codes,
        ]),
      ];
    case 'errors':
      return [];
    case 'arrays':
      return [
        ['name', 'line', 'shape', 'values', 'format', 'sqnr_db', 'max_error', 'common_sqnr_db'],
        ...part.body.rows.map(row => [
          row.name,
          row.line,
          row.shape,
          row.count,
          row.format,
          cell(row.sqnr),
          row.maxError,
          cell(row.commonSqnr),
        ]),
      ];
  }
}

const cell = (x: number | 'infinite' | null | undefined): CsvCell => (x === 'infinite' ? 'inf' : (x ?? undefined));

/** A file of more lines opens nowhere. */
const MOST_LINES = 1_000_000;

/** Lines made between two rests. */
const PIECE = 1 << 13;

/** A line a value: what is written, what it is, what the format makes of it. */
function* valueLines({ subject, parts }: SavedParts, t: Translate): Generator<undefined, ExportedText> {
  const head = parts.find(part => part.name === 'head')?.body;
  const clipping = parts.find(part => part.name === 'clipping')?.body;
  if (!head) return { text: '', note: '' };
  const { format, controls } = head;
  const modes = { rounding: controls.rounding, overflow: controls.overflow };
  const count = Math.min(subject.values.length, MOST_LINES);
  const lines = [csvLine(['index', 'written', 'value', 'quantized', 'code', 'error'])];
  for (let start = 0; start < count; start += PIECE) {
    const values = subject.values.subarray(start, Math.min(count, start + PIECE));
    const isClipped = controls.clip.kind !== 'none' && clipping !== undefined;
    const clipped = isClipped ? clipValues(values, clipping.min, clipping.max).values : values;
    const quantized = quantizeArray(clipped, format, modes);
    const codes = codesOf(clipped, format, modes);
    for (const [i, x] of values.entries()) {
      const back = quantized[i] ?? NaN;
      lines.push(csvLine([start + i, subject.written?.(start + i), x, back, codes[i], back - x]));
    }
    yield undefined;
  }
  const left = subject.values.length - count;
  const note = left > 0 ? t('The first {0} of {1} values.', countText(count), countText(subject.values.length)) : '';
  return { text: lines.join(''), note };
}

import { countText, decibelText, shortText } from '../../core/realText';
import { shownMarkdown } from '../hostileText';
import { type Translate } from '../translate';
import { type RangePart } from './rangeSteps';
import { type RangeSubject } from './rangeSubject';

/** Sentences are shown whole, as far as they are sentences. */
const SENTENCE = 2000;

/** The widest bar, in characters. */
const BAR = 40;

interface TextTable {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly current: number;
}

/** Every part of a view as a Markdown document: the form that is read aloud, searched and compared. */
export function rangeMarkdown(subject: RangeSubject, parts: readonly RangePart[], t: Translate): string {
  const blocks = [
    `# ${shownMarkdown(subject.title)}`,
    shownMarkdown(subject.subtitle, SENTENCE),
    ...parts.flatMap(part => blocksOf(part, t)),
  ];
  if (subject.notes.length > 0) blocks.push(...subject.notes.map(note => `> ${shownMarkdown(note, SENTENCE)}`));
  return `${blocks.filter(block => block !== '').join('\n\n')}\n`;
}

function blocksOf(part: RangePart, t: Translate): string[] {
  switch (part.name) {
    case 'head': {
      const { format, reason, facts } = part.body;
      const list = facts.map(({ label, value }) => `- ${label}: ${value}`).join('\n');
      return [`**${format.shown}** · ${shownMarkdown(reason, SENTENCE)}`, list];
    }
    case 'distribution': {
      const { caption, bitCaption, linear, bitTable } = part.body;
      return [`## ${t('Distribution')}`, caption, bars(linear), `### ${t('Bits')}`, bitCaption, table(bitTable)];
    }
    case 'clipping':
      return [`## ${t('Range clipping')}`, shownMarkdown(part.body.caption, SENTENCE), table(part.body.table)];
    case 'errors': {
      const { caption, worst, worstHead } = part.body;
      const rows = worst.map(({ cells }) => cells);
      return [
        `## ${t('Errors')}`,
        caption,
        rows.length === 0 ? '' : table({ caption: '', head: worstHead, rows, current: -1 }),
      ];
    }
    case 'choice': {
      const { caption, table: curve, map } = part.body;
      return [
        `## ${t('Choosing frac_bw')}`,
        caption,
        table(curve),
        `### ${t('Widths')}`,
        map.caption,
        table(map.table),
      ];
    }
    case 'schemes': {
      const { caption, note, table: rows } = part.body;
      return [`## ${t('Schemes side by side')}`, caption, table(rows), note];
    }
    case 'arrays':
      return [`## ${t('Arrays')}`, ...arraysText(part.body, t)];
  }
}

type ArraysBody = Extract<RangePart, { name: 'arrays' }>['body'];

function arraysText({ caption, common, rows }: ArraysBody, t: Translate): string[] {
  const head = [
    t('array'),
    t('line'),
    t('shape'),
    t('values'),
    t('format'),
    'SQNR',
    t('max error'),
    t('SQNR in the common format'),
  ];
  const cells = rows.map(row => [
    row.name,
    String(row.line),
    row.shape,
    countText(row.count),
    row.format,
    decibelText(fromTravel(row.sqnr)),
    shortText(row.maxError, 4),
    decibelText(fromTravel(row.commonSqnr)),
  ]);
  const current = rows.findIndex(row => row.current);
  return [
    caption,
    common === null ? '' : shownMarkdown(common.cost, SENTENCE),
    table({ caption: '', head, rows: cells, current }),
  ];
}

const fromTravel = (sqnr: number | 'infinite' | null): number | undefined =>
  sqnr === 'infinite' ? Infinity : (sqnr ?? undefined);

/** A histogram of characters: what is clipped is `x`, what becomes 0 is `o`. */
function bars({
  low,
  high,
  counts,
  clipped,
  flushed,
}: Extract<RangePart, { name: 'distribution' }>['body']['linear']): string {
  const tallest = Math.max(1, ...counts);
  const width = (high - low) / counts.length;
  const first = counts.findIndex(count => count > 0);
  const last = counts.findLastIndex(count => count > 0);
  const lines: string[] = [];
  // Four bins a line keep the picture on a screen.
  for (let bin = Math.max(0, first); bin <= last; bin += 4) {
    const sum = (all: readonly number[]): number => all.slice(bin, bin + 4).reduce((total, x) => total + x, 0);
    const [all, outside, zero] = [sum(counts), sum(clipped), sum(flushed)];
    const scale = BAR / (4 * tallest);
    const length = (count: number): number => (count === 0 ? 0 : Math.max(1, Math.round(count * scale)));
    const bar = '#'.repeat(length(all - outside - zero)) + 'o'.repeat(length(zero)) + 'x'.repeat(length(outside));
    lines.push(`${(low + bin * width).toPrecision(4).padStart(11)} ${bar} ${all === 0 ? '' : all}`.trimEnd());
  }
  return lines.length === 0 ? '' : `\`\`\`\n${lines.join('\n')}\n\`\`\``;
}

function table({ head, rows, current }: TextTable): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[], bold: boolean): string =>
    `| ${cells.map(cell => (bold && cell !== '' ? `**${shownMarkdown(cell)}**` : shownMarkdown(cell))).join(' | ')} |`;
  return [
    line(head, false),
    `|${head.map(() => '---').join('|')}|`,
    ...rows.map((cells, index) => line(cells, index === current)),
  ].join('\n');
}

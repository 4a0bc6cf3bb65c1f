import { formatName } from '../core/format';
import { POLICIES } from '../core/policy';
import { type NumberArray } from '../detect/numberArray';
import { scan } from '../detect/scan';
import { arrayQuestion } from '../features/arrayQuestion';
import { arrayReport, type ArrayReport } from '../features/arrayReport';
import { isSilencedArray, wrongDirectives } from '../features/formatDirectives';
import { ruleSource } from '../features/formatRule';
import { shownText } from '../features/hostileText';
import { type LensSettings } from '../features/lensSettings';
import { countText, decibelText, shortText } from '../core/realText';
import { type Arguments, parseArguments } from './arguments';
import { CliError } from './cliError';
import { jsonNumber, jsonObject } from './json';
import { arrayMembers } from './scanCommand';
import { SETTINGS_OPTIONS, settingsOf } from './settingsArguments';
import { readSource, type Source } from './source';
import { type Terminal } from './terminal';

interface Analyzed {
  readonly array: NumberArray;
  readonly report: ArrayReport;
  readonly areCodes: boolean;
}

interface AnalyzedFile {
  readonly arrays: readonly Analyzed[];
  /** How many arrays a directive silences. */
  readonly silenced: number;
  /** What is wrong with its directives, with their lines. */
  readonly problems: readonly { readonly line: number; readonly sentence: string }[];
}

/** `fxp analyze FILE…`: every array of every file; 1 where a threshold fails. */
export async function analyzeCommand(argv: readonly string[], terminal: Terminal): Promise<number> {
  const args = parseArguments(argv, {
    ...SETTINGS_OPTIONS,
    language: 'text',
    json: 'flag',
    'min-sqnr': 'text',
    'fail-on-saturation': 'flag',
  });
  if (args.words.length === 0) throw new CliError('fxp analyze takes one file or more, or - for standard input.');
  const settings = settingsOf(args);
  const minSqnr = decibels(args);
  let failed = false;
  for (const path of args.words) {
    const source = await readSource(path, args.text('language'), terminal);
    const analyzed = analyze(source, settings);
    for (const { line, sentence } of analyzed.problems) terminal.note(`fxp: ${source.path}:${line}: ${sentence}\n`);
    terminal.write(args.flag('json') ? jsonLine(source, analyzed) : table(source, analyzed));
    await terminal.drained();
    for (const one of analyzed.arrays) {
      const problem = thresholdProblem(one, minSqnr, args.flag('fail-on-saturation'));
      if (problem === undefined) continue;
      failed = true;
      terminal.note(`fxp: ${source.path}:${one.array.line}: ${nameOf(one.array)}: ${problem}\n`);
    }
  }
  return failed ? 1 : 0;
}

function decibels(args: Arguments): number | undefined {
  const text = args.text('min-sqnr');
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value))
    throw new CliError(`--min-sqnr takes a number of decibels, not '${text.slice(0, 64)}'.`);
  return value;
}

function analyze(source: Source, settings: LensSettings): AnalyzedFile {
  const found = scan(source.text, source.language);
  const heard = found.arrays.filter(array => !isSilencedArray(found, array));
  return {
    arrays: heard.map(array => {
      const question = arrayQuestion(found, array, settings);
      return { array, report: arrayReport(question, question.settings), areCodes: question.areCodes };
    }),
    silenced: found.arrays.length - heard.length,
    problems: wrongDirectives(found.formatComments, settings.notation).flatMap(({ comment, directive }) =>
      typeof directive === 'string' ? [{ line: comment.line, sentence: directive }] : [],
    ),
  };
}

function thresholdProblem(
  { report }: Analyzed,
  minSqnr: number | undefined,
  failOnSaturation: boolean,
): string | undefined {
  const { sqnr, saturatedHigh, saturatedLow } = report.measures;
  const saturated = saturatedHigh + saturatedLow;
  if (failOnSaturation && saturated > 0)
    return `${countText(saturated)} of ${countText(report.statistics.count)} values saturate in ${formatName(report.decision.format)}.`;
  if (minSqnr !== undefined && sqnr !== undefined && sqnr < minSqnr)
    return `SQNR ${decibelText(sqnr)} in ${formatName(report.decision.format)} is below ${minSqnr} dB.`;
  return undefined;
}

const nameOf = (array: NumberArray): string => (array.name === undefined ? '(no name)' : shownText(array.name));

function jsonLine(source: Source, analyzed: AnalyzedFile): string {
  const arrays = analyzed.arrays.map(({ array, report, areCodes }) => {
    const { statistics: stats, measures, decision, policies } = report;
    const best = POLICIES.map((row, i): [string, string] => [row.policy, jsonNumber(policies[i]?.format?.fracBw)]);
    return jsonObject({
      ...arrayMembers(array, stats),
      mean: jsonNumber(stats.mean),
      std: jsonNumber(stats.std),
      format: JSON.stringify(formatName(decision.format)),
      formatRule: JSON.stringify(decision.reason.kind),
      formatFrom: JSON.stringify(ruleSource(decision.reason)),
      rounding: JSON.stringify(decision.modes.rounding),
      overflow: JSON.stringify(decision.modes.overflow),
      codes: String(areCodes),
      bestFracBw: jsonObject(Object.fromEntries(best)),
      sqnr: jsonNumber(measures.sqnr),
      mse: jsonNumber(measures.mse),
      maxAbsError: jsonNumber(measures.maxAbsError),
      saturated: String(measures.saturatedHigh + measures.saturatedLow),
      flushed: String(measures.flushed),
    });
  });
  return `${jsonObject({
    file: JSON.stringify(source.path),
    language: JSON.stringify(source.language.id),
    arrays: `[${arrays.join(',')}]`,
    silenced: String(analyzed.silenced),
  })}\n`;
}

const COLUMNS = ['array', 'line', 'shape', 'min', 'max', 'format', 'rule', 'SQNR', 'max error', 'saturated', 'flushed'];

function table(source: Source, { arrays, silenced }: AnalyzedFile): string {
  const note = silenced === 0 ? '' : `  ${countText(silenced)} more silenced by directives\n`;
  if (arrays.length === 0) return `${source.path} (${source.language.id}): no arrays\n${note}`;
  const rows = arrays.map(({ array, report }) => [
    nameOf(array),
    String(array.line),
    array.shape.join('×'),
    shortText(report.statistics.min),
    shortText(report.statistics.max),
    formatName(report.decision.format),
    report.decision.reason.kind,
    decibelText(report.measures.sqnr),
    shortText(report.measures.maxAbsError, 4),
    countText(report.measures.saturatedHigh + report.measures.saturatedLow),
    countText(report.measures.flushed),
  ]);
  const widths = COLUMNS.map((title, column) => Math.max(title.length, ...rows.map(row => (row[column] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  const lines = [COLUMNS, ...rows].map(cells => `  ${line(cells)}\n`);
  return `${source.path} (${source.language.id})\n${lines.join('')}${note}`;
}

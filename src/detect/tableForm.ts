import { type FormatComment } from './formatComments';
import { type Language } from './language';
import { marketArrays } from './marketArrays';
import { emptyTable, unpackLiterals } from './packedLiterals';
import { type RowForm, type RowsWhole } from './rowForm';
import { NOTHING_ELSE, type Scan } from './scanResult';
import { type ReadStretch } from './stretch';
import { commentsOfStretches } from './stretchComments';
import { tableArrays } from './tableArrays';
import { TableColumns } from './tableColumns';
import { dialectReach, isSameDialect, tableDialect, type TableDialect } from './tableDialect';
import { type TablePart } from './tablePart';
import { type TablePlace, tablePlan, TableReader } from './tableReader';
import { LITERALS_A_STEP } from './valuesAt';

/** How tables are read row by row. */
export function tableForm(language: Language): RowForm<TableDialect, TablePlace, TablePart> {
  const plan = tablePlan(language);
  return {
    reachOf: head => dialectReach(head, plan.rules),
    mannerOf: head => tableDialect(head, plan.rules),
    isSameManner: isSameDialect,
    firstState: () => 'head',
    isSameState: (a, b) => a === b,
    reader: (text, dialect, place) => new TableReader(text, plan, dialect, place),
    whole: () => new WholeTable(language.id),
  };
}

type TableStretch = ReadStretch<TablePart>;

class WholeTable implements RowsWhole<TablePart> {
  constructor(private readonly language: string) {}

  change(): void {
    // Nothing is kept.
  }

  advance(): boolean {
    return true;
  }

  formatComments(stretches: readonly TableStretch[]): readonly FormatComment[] {
    return commentsOfStretches(stretches);
  }

  *scanSteps(stretches: readonly TableStretch[], isComplete: boolean): Generator<undefined, Scan> {
    const literals = emptyTable(stretches.reduce((sum, { part }) => sum + part.literals.count, 0));
    const columns = new TableColumns(literals);
    let at = 0;
    let lines = 0;
    let count = 0;
    for (const stretch of stretches) {
      const { part } = stretch;
      unpackLiterals(part.literals, at, count, literals);
      if (isComplete) columns.add(part, count, lines);
      at += stretch.length;
      lines += stretch.lines;
      count += part.literals.count;
      yield undefined;
    }
    const scan = { ...NOTHING_ELSE, language: this.language, literals, formatComments: this.formatComments(stretches) };
    if (!isComplete) return { ...scan, arrays: [] };
    while (!columns.sorted) {
      columns.sort(LITERALS_A_STEP);
      yield undefined;
    }
    const { head, market } = stretches[0]?.part ?? {};
    const arrays = market === undefined ? undefined : yield* marketArrays(columns, market, literals);
    return {
      ...scan,
      arrays: arrays ?? (yield* tableArrays(columns, literals, column => head?.names.get(column) ?? '')),
    };
  }
}

import { type Language } from '../language';
import { marketArrays } from './marketArrays';
import { plainWhole, type RowForm } from './rowForm';
import { NOTHING_ELSE, type Scan } from '../scanResult';
import { type ReadStretch } from './readStretch';
import { commentsOfStretches } from './stretchComments';
import { literalsOfStretches } from './stretchLiterals';
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
    whole: () =>
      plainWhole(commentsOfStretches, (stretches: readonly TableStretch[], isComplete) =>
        scanOfStretches(language.id, stretches, isComplete),
      ),
  };
}

type TableStretch = ReadStretch<TablePart>;

function* scanOfStretches(
  language: string,
  stretches: readonly TableStretch[],
  isComplete: boolean,
): Generator<undefined, Scan> {
  let columns: TableColumns | undefined;
  const literals = yield* literalsOfStretches(stretches, (part, first, lines, table) => {
    if (isComplete) (columns ??= new TableColumns(table)).add(part, first, lines);
  });
  const scan = { ...NOTHING_ELSE, language, literals, formatComments: commentsOfStretches(stretches) };
  if (!columns) return { ...scan, arrays: [] };
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

import { cellText } from './cellText';
import { type FormatComment } from '../formatComments';
import { LiteralBuilder } from '../literalBuilder';
import { type NamedConstant } from '../namedConstant';
import { type CellLine, cellLineCounter } from './notebookCells';
import { NO_LITERAL, type NumberArray } from '../numberArray';
import { type Refusal, type Scan } from '../scanResult';
import { type Span } from '../span';
import { type TypedSpan } from '../typedSpan';
import { type TypeName } from '../typeName';

/** What the code cells of a notebook say, with offsets in its file. */
export class CellScans {
  private readonly literals: LiteralBuilder;
  private readonly arrays: NumberArray[] = [];
  private readonly refused: Refusal[] = [];
  private readonly constants: NamedConstant[] = [];
  private readonly formatComments: FormatComment[] = [];
  private readonly typeNames: TypeName[] = [];
  private readonly typedSpans: TypedSpan[] = [];

  constructor(fileLength: number) {
    this.literals = new LiteralBuilder(fileLength);
  }

  /** The scan of the notebook, of which these are all cells that will be. */
  result(language: string): Scan {
    const { arrays, refused, constants, formatComments, typeNames, typedSpans } = this;
    const literals = this.literals.snapshot(true);
    return { language, literals, arrays, refused, constants, formatComments, typeNames, typedSpans };
  }

  /** Takes over what the next cell says, whose text has this scan. */
  add(cell: readonly CellLine[], scan: Scan): void {
    const { starts, ends } = cellText(cell);
    const lineOf = cellLineCounter(cell);
    const { literals } = scan;
    const base = this.literals.count;
    const place = ({ start, end }: Span): Span => ({ start: starts[start] ?? 0, end: ends[end - 1] ?? 0 });
    const named = (name: TypeName): TypeName => ({ ...name, nameSpan: place(name.nameSpan) });
    for (let i = 0; i < literals.count; i++) {
      const span = place({ start: literals.starts[i] ?? 0, end: literals.ends[i] ?? 0 });
      this.literals.add(span.start, span.end, literals.values[i] ?? 0, literals.kinds[i] ?? 0);
      const big = literals.big.get(i);
      if (big !== undefined) this.literals.big.set(base + i, big);
    }
    for (const array of scan.arrays) {
      const span = place(array.span);
      this.arrays.push({
        ...array,
        span,
        statementStart: starts[array.statementStart] ?? span.start,
        line: lineOf(span.start),
        ...(array.typeName && { typeName: named(array.typeName) }),
        ...(array.nameSpan && { nameSpan: place(array.nameSpan) }),
        literals: moved(array.literals, base),
      });
    }
    for (const refusal of scan.refused) this.refused.push({ ...refusal, span: place(refusal.span) });
    for (const constant of scan.constants)
      this.constants.push({
        ...constant,
        nameSpan: place(constant.nameSpan),
        span: place(constant.span),
        literal: constant.literal < 0 ? constant.literal : constant.literal + base,
      });
    if (scan.formatComments.length > 0) this.formatComments.push(...cellComments(cell, scan));
    this.typeNames.push(...scan.typeNames.map(named));
    for (const typed of scan.typedSpans)
      this.typedSpans.push({
        ...typed,
        span: place(typed.span),
        ...(typed.typeName && { typeName: named(typed.typeName) }),
      });
  }
}

const moved = (literals: number | Uint32Array, base: number): number | Uint32Array =>
  typeof literals === 'number'
    ? literals + base
    : literals.map(literal => (literal === NO_LITERAL ? NO_LITERAL : literal + base));

/** The comments about formats in a cell whose text has this scan. */
export function cellComments(cell: readonly CellLine[], { formatComments }: Scan): readonly FormatComment[] {
  const { starts, ends } = cellText(cell);
  const lineOf = cellLineCounter(cell);
  const place = ({ start, end }: Span): Span => ({ start: starts[start] ?? 0, end: ends[end - 1] ?? 0 });
  return formatComments.map(comment => ({
    ...comment,
    span: place(comment.span),
    line: lineOf(starts[comment.span.start] ?? 0),
    lines: place(comment.lines),
    nextEnd: ends[comment.nextEnd - 1] ?? 0,
  }));
}

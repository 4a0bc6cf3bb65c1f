/** What another parser finds in a text. */
export interface OracleReading {
  /** In text order. */
  readonly literals: readonly OracleLiteral[];
  /** The outermost lists of nothing but numbers; absent where the oracle knows of no lists. */
  readonly lists?: readonly OracleList[];
  /** Where lists of any content begin. */
  readonly listStarts: ReadonlySet<number>;
  /** The oracle does not look inside. */
  readonly blind: readonly Stretch[];
  /** Signs and lists inside are not told. */
  readonly loose: readonly Stretch[];
  /** A literal may be several here, or a part of one. */
  readonly pieces?: boolean;
  /** Up to here the text was understood; what follows or touches it is not compared. */
  readonly limit: number;
  /** What was not understood behind the limit, in text order; the rest may be compared by `beyondLimit`. */
  readonly gaps?: readonly Stretch[];
}

/** The reading of all that is no gap: a parser that has lost its way mostly finds it again. */
export function beyondLimit(reading: OracleReading): OracleReading {
  const { literals, lists, gaps = [] } = reading;
  return {
    ...reading,
    limit: Infinity,
    literals: literals.filter(each => !isTouched(each, gaps)),
    ...(lists && { lists: lists.filter(each => !isTouched(each, gaps)) }),
  };
}

/** Half-open UTF-16 offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface OracleLiteral extends Stretch {
  /** A minus belongs to it (it is outside of the stretch); `undefined` where the oracle does not tell. */
  readonly negative: boolean | undefined;
  /** With its sign, where the text alone does not tell it: the word of a memory file. */
  readonly value?: number | bigint;
  /** The node and what is around it. */
  readonly step?: Step;
}

/** A node's type, and those around it. */
export interface Step {
  readonly type: string;
  readonly above: Step | undefined;
}

export interface OracleList extends Stretch {
  readonly shape: readonly number[];
  readonly ragged: boolean;
  readonly elements: readonly { readonly text: string; readonly negative: boolean }[];
  /** As far as it is plain to see. */
  readonly name?: string;
  readonly step?: Step;
}

/** `program/array/number`. */
export function pathOf(step: Step | undefined): string {
  const types: string[] = [];
  for (let each = step; each !== undefined; each = each.above) types.unshift(each.type);
  return types.join('/');
}

export const isInside = ({ start, end }: Stretch, stretches: readonly Stretch[]): boolean =>
  stretches.some(stretch => stretch.start <= start && end <= stretch.end);

/** Whether any of the stretches, which are in text order, has a place in common with this one. */
export function isTouched({ start, end }: Stretch, stretches: readonly Stretch[]): boolean {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((stretches[middle]?.end ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return (stretches[low]?.start ?? Infinity) <= end;
}

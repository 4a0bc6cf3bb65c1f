import { DEFAULT_NOTATION_OPTIONS, type NotationOptions } from '../core/notation';
import { countUpTo } from '../detect/countLeading';
import { type FormatComment } from '../detect/formatComments';
import { type NumberArray } from '../detect/numberArray';
import { type Scan } from '../detect/scan';
import { type Span } from '../detect/span';
import { type Directive, type FormatDirective, LAST_FILE_LINE, parseDirective } from './formatDirective';

/** A directive of a text, or what is wrong with it. */
export interface FoundDirective {
  readonly comment: FormatComment;
  readonly directive: Directive | string;
}

/** Where the directive that holds at a number stands. */
export type DirectivePlace = 'line' | 'above' | 'array' | 'file';

/** A directive about a format, and its place as seen from the number. */
export interface PlacedDirective {
  readonly where: DirectivePlace;
  readonly comment: FormatComment;
  readonly directive: FormatDirective;
}

interface FormatComments {
  readonly all: readonly FoundDirective[];
  /** Those about a format that are not of the file, in text order. */
  readonly formats: readonly { readonly comment: FormatComment; readonly directive: FormatDirective }[];
  readonly file: PlacedDirective | undefined;
  /** Where nothing is shown, in text order, apart from each other. */
  readonly silent: readonly Span[];
}

const known = new WeakMap<Scan, Map<boolean, FormatComments>>();

const commentsOf = (scan: Scan, notation: NotationOptions): FormatComments => {
  let byNotation = known.get(scan);
  if (!byNotation) known.set(scan, (byNotation = new Map<boolean, FormatComments>()));
  let comments = byNotation.get(notation.qSignCounted);
  if (!comments) byNotation.set(notation.qSignCounted, (comments = read(scan.formatComments, notation)));
  return comments;
};

const read = (formatComments: readonly FormatComment[], notation: NotationOptions): FormatComments => {
  const all: FoundDirective[] = [];
  const formats: { readonly comment: FormatComment; readonly directive: FormatDirective }[] = [];
  const silent: Span[] = [];
  let file: PlacedDirective | undefined;
  let offFrom: number | undefined;
  for (const comment of formatComments) {
    const directive = checked(parseDirective(comment.text, notation), comment);
    if (typeof directive === 'string' && !comment.leads) continue;
    all.push({ comment, directive });
    if (typeof directive === 'string') continue;
    switch (directive.kind) {
      case 'format':
        if (!directive.ofFile) formats.push({ comment, directive });
        else file ??= { where: 'file', comment, directive };
        break;
      case 'off':
        offFrom ??= comment.span.start;
        break;
      case 'on':
        if (offFrom !== undefined) silent.push({ start: offFrom, end: comment.span.start });
        offFrom = undefined;
        break;
      case 'ignoreNextLine':
        silent.push({ start: comment.lines.end, end: comment.nextEnd });
    }
  }
  if (offFrom !== undefined) silent.push({ start: offFrom, end: Infinity });
  return { all, formats, file, silent: joined(silent) };
};

const joined = (spans: readonly Span[]): Span[] => {
  const apart: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last === undefined || span.start > last.end) apart.push(span);
    else apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return apart;
};

const directiveStart = ({ comment }: { readonly comment: FormatComment }): number => comment.span.start;

const checked = (directive: Directive | string, { line }: FormatComment): Directive | string =>
  typeof directive !== 'string' && directive.kind === 'format' && directive.ofFile && line > LAST_FILE_LINE
    ? `A directive of the whole file stands in its first ${LAST_FILE_LINE} lines; this one holds for nothing.`
    : directive;

/** The directive whose text contains the offset. */
export function directiveAt(scan: Scan, offset: number, notation: NotationOptions): FoundDirective | undefined {
  const { all } = commentsOf(scan, notation);
  const found = all[countUpTo(all, directiveStart, offset) - 1];
  return found && offset <= found.comment.span.end ? found : undefined;
}

/** Every directive among the comments that can't be read, in text order. */
export function wrongDirectives(
  comments: readonly FormatComment[],
  notation: NotationOptions,
): readonly FoundDirective[] {
  return read(comments, notation).all.filter(({ directive }) => typeof directive === 'string');
}

/** `fixed-point: off` or `fixed-point-ignore-next-line` holds at the offset. */
export function isSilenced(scan: Scan, offset: number): boolean {
  if (scan.formatComments.length === 0) return false;
  const { silent } = commentsOf(scan, DEFAULT_NOTATION_OPTIONS);
  const span = silent[countUpTo(silent, ({ start }) => start, offset) - 1];
  return span !== undefined && offset < span.end;
}

/** The array's name or its opening bracket is where nothing is shown. */
export function isSilencedArray(scan: Scan, { span, nameSpan }: NumberArray): boolean {
  return isSilenced(scan, span.start) || (nameSpan !== undefined && isSilenced(scan, nameSpan.start));
}

/** The directive on the line of the offset, then that on the line above. Of several on one line the nearest before, else the first. */
export function lineDirectives(scan: Scan, offset: number, notation: NotationOptions): readonly PlacedDirective[] {
  if (scan.formatComments.length === 0) return [];
  const { formats } = commentsOf(scan, notation);
  const next = countUpTo(formats, directiveStart, offset);
  const before = formats[next - 1];
  const after = formats[next];
  const found: PlacedDirective[] = [];
  if (before && offset <= before.comment.lines.end) found.push({ where: 'line', ...before });
  else if (after && offset >= after.comment.lines.start) found.push({ where: 'line', ...after });
  const above = formats[lastAbove(formats, next - 1, offset)];
  if (above?.comment.alone === true && offset <= above.comment.nextEnd) found.push({ where: 'above', ...above });
  return found;
}

/** The last directive, from `index` down, that is not on the line of the offset. */
const lastAbove = (formats: FormatComments['formats'], index: number, offset: number): number => {
  let i = index;
  while (i >= 0 && offset <= (formats[i]?.comment.lines.end ?? 0)) i--;
  return i;
};

/**
 * The directives that hold for the whole array, the nearest first: on the line of its name or opening bracket, on the
 * line above its statement, on a line of its own inside, and that of the file.
 */
export function arrayDirectives(scan: Scan, array: NumberArray, notation: NotationOptions): readonly PlacedDirective[] {
  if (scan.formatComments.length === 0) return [];
  const { span, nameSpan, statementStart, column } = array;
  const name = nameSpan && column !== true ? nameSpan.start : span.start;
  const near = [name, span.start].flatMap(offset => lineDirectives(scan, offset, notation));
  const above = [statementStart, nameSpan?.start ?? span.start].flatMap(offset =>
    lineDirectives(scan, offset, notation),
  );
  return distinct([
    ...near.filter(({ where }) => where === 'line'),
    ...above.filter(({ where }) => where === 'above'),
    ...inside(scan, span, notation),
    ...fileDirectives(scan, notation),
  ]);
}

const inside = (scan: Scan, span: Span, notation: NotationOptions): readonly PlacedDirective[] => {
  const { formats } = commentsOf(scan, notation);
  for (let i = countUpTo(formats, directiveStart, span.start); i < formats.length; i++) {
    const found = formats[i];
    if (found === undefined || found.comment.span.start >= span.end) break;
    if (found.comment.alone) return [{ where: 'array', ...found }];
  }
  return [];
};

const distinct = (placed: readonly PlacedDirective[]): readonly PlacedDirective[] =>
  placed.filter(({ comment }, i) => placed.findIndex(other => other.comment === comment) === i);

/** The directive of the whole file, if there is one. */
export function fileDirectives(scan: Scan, notation: NotationOptions): readonly PlacedDirective[] {
  if (scan.formatComments.length === 0) return [];
  const { file } = commentsOf(scan, notation);
  return file ? [file] : [];
}

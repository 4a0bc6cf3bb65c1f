import { kindOfBracket } from '../code/bracketKind';
import { BLOCK, CALL, type Frame, UNKNOWN_COMMA } from '../code/frame';
import { ownText } from '../ownText';
import { lineStartOf } from '../code/indent';
import { type IndexedArray, type NamePlace } from './indexedArray';
import { type RefusalNote } from './leafNote';
import { type ScanState } from '../code/scanState';
import { NUMBER } from '../code/tokenStack';

/** Statements with a longer text before a bracket are no restart points. */
const LONGEST_TEXT = 4000;

/** The tokens before a bracket, with the text they refer to. */
interface Tokens {
  /** From a character before the first (or its line's beginning, where lines are told apart by it) to two behind the last. */
  readonly text: string;
  /** Kind, start and end in `text`, and data of each; of a number its place in `values`. */
  readonly columns: readonly (readonly [kind: number, start: number, end: number, data: number])[];
  readonly values: readonly { readonly value: number; readonly kind: number; readonly big: bigint | undefined }[];
}

/** A bracket that is open at a restart point, or the text itself: one object as long as it is open. */
export interface OpenFrame {
  readonly role: number;
  readonly bracket: number;
  /** A list with keys, which is no array whatever it holds. */
  readonly isMap: boolean;
  /** A map whose name the lists in it may have. */
  readonly isNamed: boolean;
  /** Heights of the token stack, as in `Frame`. */
  readonly opener: number;
  readonly segment: number;
  readonly argument: number;
  readonly control: boolean;
  readonly initial: boolean;
  readonly overflow: boolean;
  readonly conditional: boolean;
  readonly levels: number;
  readonly slashed: Frame['slashed'];
  readonly matrix: number;
  readonly paired: boolean;
  readonly tokens: Tokens;
  /** How many brackets of each kind are open. */
  readonly open: readonly [number, number, number];
  /** The name that lists in it have. */
  name?: NamePlace | undefined;
  /** What the bracket became when it closed, if that is the outermost such list. */
  holder?: IndexedArray | RefusalNote;
}

/** The open brackets as objects, those of before where they are still open; `undefined` where they cannot be kept. */
export function openFrames(
  s: ScanState,
  chain: readonly Frame[],
  starts: readonly number[],
  before: { readonly state: { readonly frames: readonly OpenFrame[] }; readonly starts: readonly number[] },
): readonly OpenFrame[] | undefined {
  let same = 0;
  while (same < starts.length && starts[same] === before.starts[same]) same++;
  if (same === starts.length && same === before.starts.length) return before.state.frames;
  const frames = before.state.frames.slice(0, same);
  for (const frame of chain.slice(same)) {
    const tokens = tokensBelow(s, frame.segment);
    if (tokens === undefined) return undefined;
    const { role, bracket, opener, segment, argument, control, initial, overflow, conditional, levels } = frame;
    const { slashed, matrix, paired } = frame;
    const open = openBelow(s, chain, frame);
    frames.push({
      role,
      bracket,
      isMap: frame.isList && frame.keyed,
      isNamed: frame.isList && frame.keyed && frame.name > 0,
      opener,
      segment,
      argument,
      control,
      initial,
      overflow,
      conditional,
      levels,
      slashed,
      matrix,
      paired,
      tokens,
      open,
    });
  }
  return frames;
}

const openBelow = (s: ScanState, chain: readonly Frame[], last: Frame): readonly [number, number, number] => {
  const open: [number, number, number] = [...s.open];
  for (const { bracket } of chain.slice(chain.indexOf(last) + 1)) if (bracket !== 0) open[kindOfBracket(bracket)]--;
  return open;
};

const tokensBelow = (s: ScanState, height: number): Tokens | undefined => {
  const { tokens, literals } = s;
  if (height === 0) return { text: '', columns: [], values: [] };
  const start = tokens.start(0);
  const first = Math.max(0, s.lexicon.rules.lines.end === 'offside' ? lineStartOf(s.text, start) : start - 1);
  const last = tokens.end(height - 1) + 2;
  if (last - first > LONGEST_TEXT) return undefined;
  const values: Tokens['values'][number][] = [];
  const columns = Array.from({ length: height }, (_unused, i) => {
    const kind = tokens.kind(i);
    let data = tokens.data(i);
    if (kind === NUMBER) {
      values.push({
        value: literals.values[data] ?? 0,
        kind: literals.kinds[data] ?? 0,
        big: literals.big.get(data),
      });
      data = values.length - 1;
    }
    return [kind, tokens.start(i) - first, tokens.end(i) - first, data] as const;
  });
  return { text: ownText(s.text, { start: first, end: last }, LONGEST_TEXT), columns, values };
};

/** What a restart point says of its brackets; the members are told at `RestartState`. */
interface OpenBrackets {
  readonly frames: readonly OpenFrame[];
  readonly role: number;
  readonly filled: number;
  readonly listed: number;
}

/**
 * Opens the brackets of a state in a scanner that has read nothing yet. What the names of lists that were opened before
 * are, by the references that they have now.
 */
export function reopen(s: ScanState, state: OpenBrackets): ReadonlyMap<number, NamePlace> {
  const names = new Map<number, NamePlace>();
  const last = state.frames.at(-1);
  if (last === undefined) return names;
  const before = loadTokens(s, last.tokens);
  s.records.add(undefined);
  const unknown = s.records.addName(0, 0);
  s.listed = before;
  [s.open[0], s.open[1], s.open[2]] = last.open;
  state.frames.forEach((open, depth) => {
    if (depth > 0) s.top = s.top.open(open.role, open.bracket, 0, 1);
    const { top } = s;
    if (top.isList) {
      top.keyed = open.isMap;
      top.name = open.name ? s.records.addName(0, 0) : unknown;
      if (open.name) names.set(top.name, open.name);
    }
    if (open.role === CALL) top.comma = UNKNOWN_COMMA;
    top.opener = open.opener;
    top.segment = open.segment;
    top.argument = open.argument;
    top.control = open.control;
    top.initial = open.initial;
    top.overflow = open.overflow;
    top.conditional = open.conditional;
    top.levels = open.levels;
    top.slashed = open.slashed;
    top.matrix = open.matrix;
    top.paired = open.paired;
    top.records = 1;
    top.accounted = (state.filled & (1 << depth)) === 0 ? 1 : 0;
    top.rangeFrom = (state.listed & (1 << depth)) === 0 ? before : before - 1;
  });
  s.top.role = state.role;
  s.top.rangeFrom = before;
  return names;
}

/** Puts the tokens on the stack; how many literals the table has then. */
const loadTokens = (s: ScanState, { columns, values }: Tokens): number => {
  for (const { value, kind, big } of values) {
    const index = s.literals.add(0, 0, value, kind);
    if (big !== undefined) s.literals.big.set(index, big);
  }
  if (values.length === 0) s.literals.add(0, 0, 0, 0);
  for (const [kind, start, end, data] of columns) s.tokens.push(kind, start, end, data);
  return s.literals.count;
};

/** The lists in the bracket are no rows of it: it is a block, or a map. */
export const hasStatements = ({ role, isMap }: OpenFrame): boolean => role === BLOCK || isMap;

/** Reference of the names of lists that were open before, where it is not known which they are. */
export const UNKNOWN_NAME = 1;

/** Whether two brackets, opened at two places, are the same to what follows. */
export const isSameFrame = (a: OpenFrame, b: OpenFrame): boolean => {
  const areAlike = a.tokens.text === b.tokens.text && ALIKE.every(field => a[field] === b[field]);
  return areAlike && a.open.every((count, kind) => count === b.open[kind]) && isSameTokens(a.tokens, b.tokens);
};

/** Whether the same brackets are open: blocks of statements may be opened anew if they look the same, all else may not. */
export function isSameOpening(a: readonly OpenFrame[], b: readonly OpenFrame[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  let onlyBlocks = true;
  for (const [depth, frame] of a.entries()) {
    const other = b[depth];
    if (frame !== other && !(onlyBlocks && isSameBlock(frame, other))) return false;
    onlyBlocks &&= hasStatements(frame);
  }
  return true;
}

const isSameBlock = (a: OpenFrame, b: OpenFrame | undefined): boolean =>
  b !== undefined && hasStatements(a) && !a.isNamed && !b.isNamed && isSameFrame(a, b);

/** What two brackets have in common that are the same to what follows, beside their tokens. */
const ALIKE = [
  'role',
  'bracket',
  'opener',
  'segment',
  'argument',
  'control',
  'initial',
  'overflow',
  'levels',
  'slashed',
  'matrix',
  'paired',
] as const satisfies readonly (keyof OpenFrame)[];

const isSameTokens = (a: Tokens, b: Tokens): boolean =>
  a.columns.length === b.columns.length &&
  a.columns.every((column, index) => column.every((each, field) => each === b.columns[index]?.[field])) &&
  a.values.every(({ value, kind, big }, index) => {
    const other = b.values[index];
    return Object.is(value, other?.value) && kind === other?.kind && big === other.big;
  });

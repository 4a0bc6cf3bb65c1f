import { CURLY_OPEN } from '../charCodes';
import { type Definition } from '../code/definition';
import { BLOCK, CALL, type Frame, LIST_ROLE } from '../code/frame';
import { createStateScanner } from '../createStateScanner';
import { type NamePlace } from './indexedArray';
import { folded, type Lexicon } from '../lexicon';
import { hasStatements, type OpenFrame, openFrames, reopen } from './openFrame';
import { CODE, MARGIN, OUTSIDE, ScanState } from '../code/scanState';
import { NO_REST, type Rest } from '../stateScanner';
import { type Storage } from '../storage';
import { wordText } from '../code/tokenText';

/** Deeper places are no restart points. */
const DEEPEST = 24;

/** Fields of a list that must be the same for what follows to be the same. */
export const KEPT = [
  'strings',
  'keyed',
  'foreign',
  'elided',
  'preproc',
  'ragged',
  'blanks',
  'repeated',
  'nextIndex',
  'expected',
  'ownType',
  'lateType',
  'initial',
  'columns',
] as const satisfies readonly (keyof Frame)[];

/** The places of two of them. */
export const EXPECTED = KEPT.indexOf('expected');
export const COLUMNS = KEPT.indexOf('columns');

/** What a list has counted so far. */
export const COUNTED = [
  'numbers',
  'direct',
  'commas',
  'leftOut',
  'strange',
  'sublists',
  'rows',
] as const satisfies readonly (keyof Frame)[];

/** The places of the counts. */
export const COUNT = { numbers: 0, direct: 1, commas: 2, leftOut: 3, strange: 4, sublists: 5, rows: 6 } as const;

/** The counts of the list on top, in the order of `COUNTED`; of a block all are 0. */
export type Counts = readonly number[];

/**
 * What a scanner knows at a place between two elements of a list, or between two statements: everything that what
 * follows depends on, but for the list's counts and the types defined before. Places with the same knowledge share one.
 */
export interface RestartState {
  /** The brackets that are open, the text itself first. */
  readonly frames: readonly OpenFrame[];
  readonly rest: Rest;
  readonly role: number;
  /** What the text is: code, the margin of a line, or outside the code. */
  readonly mode: number;
  /** The line's end before was none to the statement. */
  readonly joined: boolean;
  /** The token whose statement goes on on lines of its own, and how far these are indented; −1 for none. */
  readonly body: readonly [token: number, column: number];
  readonly kept: readonly (boolean | number)[];
  readonly dims: readonly number[];
  readonly type: string;
  /** By which name the text defines that type, if it does. */
  readonly typeName: string;
  readonly storage: Storage | undefined;
  /** By depth, bit n: an element that frame n is reading has arrays inside … */
  readonly filled: number;
  /** … and a list with numbers has closed since what may be a range began. */
  readonly listed: number;
}

/** A state, and where the frames begin in the text that is being scanned. */
export interface Captured {
  readonly state: RestartState;
  readonly starts: readonly number[];
  readonly counts: Counts;
}

/** What the scanner knows now; `undefined` where a scan cannot begin. `before` is what it knew earlier. */
export function capture(s: ScanState, rest: Rest, before: Captured): Captured | undefined {
  const { top } = s;
  if (s.formatComments.waiting || s.heredocs.length > 0) return undefined;
  if (!(s.mode === CODE || s.mode === MARGIN || s.mode === OUTSIDE) || isUndecided(s)) return undefined;
  if (s.operand || s.tentative >= 0 || s.buried > 0 || s.barrier || s.retypings.length > 0) return undefined;
  if ((top.role !== BLOCK && top.role !== LIST_ROLE) || s.tokens.count !== top.segment || top.overflow)
    return undefined;
  const isList = top.role === LIST_ROLE;
  if (isList && (top.indices !== undefined || top.children > 0)) return undefined;
  // A row of a matrix that goes on.
  if (isList && top.rows > 0 && top.rowStart !== top.direct) return undefined;
  // Braces that may yet become a map.
  if (isList && top.bracket === CURLY_OPEN && !top.keyed && s.lexicon.rules.lists.keys === 'count') return undefined;
  if (s.lexicon.hasRanges && (top.rangeFrom !== s.literals.count || (top.below && top.numbers === 0))) return undefined;
  const chain = chainOf(top);
  if (chain === undefined || chain.some(frame => frame.ranged || isNumberless(s, frame))) return undefined;
  const starts = chain.map(frame => frame.start);
  const frames = openFrames(s, chain, starts, before);
  if (frames === undefined) return undefined;
  const state = sharedState(before.state, {
    frames,
    rest,
    role: top.role,
    mode: s.mode,
    joined: s.joined,
    body: bodyOf(s),
    kept: isList ? KEPT.map(field => top[field]) : [],
    dims: isList ? [...(top.dims ?? [])] : [],
    type: isList ? (s.records.typeTexts[top.type] ?? '') : '',
    typeName: isList ? (s.records.typeNames[top.type] ?? '') : '',
    storage: isList ? s.records.storages[top.type] : undefined,
    filled: bits(chain, frame => frame.isList && !frame.keyed && frame !== top && s.records.count > frame.accounted),
    listed: bits(chain, frame => frame !== top && s.listed > frame.rangeFrom),
  });
  return { state, starts, counts: isList ? COUNTED.map(field => top[field]) : NOTHING };
}

export const NOTHING: Counts = COUNTED.map(() => 0);

/** What was read depends on what stands further on: whether there is an end of a regular expression or quotation. */
const isUndecided = ({ pos, regexSearched, quasiClose }: ScanState): boolean =>
  regexSearched > pos || quasiClose === Infinity;

/** The end of the call takes its numbers back. */
const isNumberless = (s: ScanState, { role, opener }: Frame): boolean =>
  role === CALL &&
  s.lexicon.numberless.size > 0 &&
  s.lexicon.numberless.has(folded(s.lexicon, wordText(s, opener - 1)));

const NO_BODY: RestartState['body'] = [-1, 0];

const bodyOf = ({ tokens, bodyOf: start, bodyColumn }: ScanState): RestartState['body'] => {
  for (let token = 0; token < tokens.count; token++) if (tokens.start(token) === start) return [token, bodyColumn];
  return NO_BODY;
};

const chainOf = (top: Frame): Frame[] | undefined => {
  const chain: Frame[] = [];
  for (let frame: Frame | undefined = top; frame; frame = frame.below) {
    if (chain.length === DEEPEST) return undefined;
    chain.push(frame);
  }
  return chain.reverse();
};

const bits = (chain: readonly Frame[], test: (frame: Frame) => boolean): number =>
  chain.reduce((all, frame, depth) => (test(frame) ? all | (1 << depth) : all), 0);

const sharedState = (before: RestartState, made: RestartState): RestartState =>
  before.frames === made.frames && isSameKnowledge(before, made) ? before : made;

/** Whether what follows is the same but for the counts, given that the same brackets are open. */
export function isSameKnowledge(a: RestartState, b: RestartState): boolean {
  return (
    a === b ||
    (a.role === b.role &&
      a.type === b.type &&
      a.typeName === b.typeName &&
      a.storage === b.storage &&
      a.filled === b.filled &&
      a.listed === b.listed &&
      isSameList(a.rest, b.rest) &&
      a.mode === b.mode &&
      a.joined === b.joined &&
      isSameList(a.body, b.body) &&
      isSameList(a.kept, b.kept) &&
      isSameList(a.dims, b.dims))
  );
}

export const isSameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((each, index) => each === b[index]);

/** What is known before the first character. */
export function firstState(lexicon: Lexicon): Captured {
  const s = new ScanState('', lexicon);
  const rest = createStateScanner(s).rest ?? NO_REST;
  const frames: readonly OpenFrame[] = [];
  const nothing: RestartState = {
    frames,
    rest,
    role: BLOCK,
    mode: s.mode,
    joined: false,
    body: NO_BODY,
    kept: [],
    dims: [],
    type: '',
    typeName: '',
    storage: undefined,
    filled: 0,
    listed: 0,
  };
  return (
    capture(s, rest, { state: nothing, starts: [], counts: NOTHING }) ?? {
      state: nothing,
      starts: [0],
      counts: NOTHING,
    }
  );
}

/** Only blocks are open: no list that began before can take part in what follows. */
export const isBetweenStatements = ({ frames, role }: RestartState): boolean =>
  frames.every((frame, depth) => hasStatements(frame) || (depth === frames.length - 1 && role === BLOCK));

/** A scan that begins with this knowledge. */
export interface Resumed {
  readonly s: ScanState;
  /** By reference, the names of lists that were open before. */
  readonly names: ReadonlyMap<number, NamePlace>;
  /** Where the text begins in the scanner's. */
  readonly origin: number;
  /** How many literals the scanner's table has that are none of the text. */
  readonly literals: number;
}

/** A scanner for a text before which a line ends, or (`isFirst`) nothing stands. */
export function resume(
  text: string,
  lexicon: Lexicon,
  { state, counts }: { readonly state: RestartState; readonly counts: Counts },
  definitions: Iterable<Definition>,
  isFirst: boolean,
): Resumed {
  const prefix = isFirst ? '' : `${state.frames.at(-1)?.tokens.text ?? ''}\n`;
  const s = new ScanState(prefix + text, lexicon);
  s.pos = prefix.length;
  for (const { name, storage, elements, elementName, numbers, isVariable } of definitions) {
    if (storage) s.aliases.set(name, storage);
    if (numbers !== undefined && numbers !== '') s.typeNamesBy.set(name, numbers);
    if (isVariable === true) s.variables.add(name);
    if (elements !== undefined) s.elementTypes.set(name, { type: elements, typeName: elementName ?? '' });
  }
  const names = reopen(s, state);
  const { top } = s;
  s.mode = state.mode;
  s.joined = state.joined;
  const [token, column] = state.body;
  if (token >= 0) [s.bodyOf, s.bodyColumn] = [s.tokens.start(token), column];
  if (state.role === LIST_ROLE) {
    COUNTED.forEach((field, index) => (top[field] = counts[index] ?? 0));
    KEPT.forEach((field, index) => Object.assign(top, { [field]: state.kept[index] }));
    top.role = LIST_ROLE;
    top.rowStart = top.rows > 0 ? top.direct : 0;
    top.dims = state.dims.length > 0 ? [...state.dims] : undefined;
    if (state.type !== '') top.type = s.records.addType(state.type, state.storage, state.typeName);
  }
  return { s, names, origin: prefix.length, literals: s.literals.count };
}

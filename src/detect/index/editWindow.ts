import { growthOf, isSpoiled, isTypeKnown, mayGrow, standsAlone } from './arrayChange';
import { forgetType } from '../code/closeList';
import { type Definition, isSameDefinition } from '../code/definition';
import { CURLY_OPEN, EQUALS } from '../charCodes';
import { CALL, LIST_ROLE, TUPLE } from '../code/frame';
import { Harvest } from './harvest';
import { type IndexedArray } from './indexedArray';
import { type IndexSizes } from './indexSizes';
import { type CodeRules } from '../language';
import { type Leaf } from './leaf';
import { type DefinitionNote, type RefusalNote } from './leafNote';
import { type LeafList, type Stop } from './leafList';
import { type Lexicon } from '../lexicon';
import { type Mark, MarkedScan } from './markedScan';
import { isSameFrame, isSameOpening, type OpenFrame } from './openFrame';
import { retypeRuns } from '../code/retype';
import { type Counts, isSameKnowledge, type RestartState, resume } from './restartState';
import { PUNCTUATION } from '../code/tokenStack';
import { type TextEdit, type TextLines } from './textLines';

/** No decision of the scanner at a line's beginning has looked further ahead. */
export const LOOKAHEAD = 256;

/** So much text is read at once at the most; longer changes are read in slices. */
const WIDEST = 0x10000;
const WIDER = 0x4000;

/** What an index is made of. */
export interface Indexed {
  readonly head: LeafList;
  readonly lines: TextLines;
  /** UTF-16 units of the text before the edit. */
  readonly length: number;
  readonly lexicon: Lexicon;
  readonly rules: CodeRules;
  readonly sizes: IndexSizes;
  /** What names mean at a stop. */
  definitionsAt(stop: Stop): Iterable<Definition>;
  /** Definitions between two stops, or from one on. */
  definitionsFrom(from: Stop, to: Stop | undefined): readonly DefinitionNote[];
}

/** What an edit changes: the text between two stops, and perhaps the list around it. */
export interface Patch {
  readonly from: Stop;
  /** `undefined`: the end of the text. */
  readonly to: Stop | undefined;
  readonly leaf: Leaf;
  /** What the list around, or that begins or ends here, is. */
  readonly holder: IndexedArray | RefusalNote | undefined;
  /** By how much the counts of the list around have grown. */
  readonly growth: Counts | undefined;
  /** The end of the list that began before and ends here, from `from` on, with its array. */
  readonly closed?: { readonly end: number; readonly array: IndexedArray } | undefined;
  /** The array of the list that begins here and goes on. */
  readonly opened?: { readonly frame: OpenFrame; readonly array: IndexedArray } | undefined;
}

/** What the edit changes, if that can be told by reading a little text around it. `limit`: where the next edit begins. */
export function patchFor(index: Indexed, edit: TextEdit, limit: number, isWhole: boolean): Patch | undefined {
  let from = index.head.lastStop(Math.max(0, edit.start - LOOKAHEAD));
  for (let tries = 0; from !== undefined && tries < 3 && edit.start - from.at < WIDEST; tries++) {
    const window = new EditWindow(index, edit, from);
    const patch = window.patch(limit, isWhole);
    if (patch || !window.isBroken) return patch;
    const { frames } = from.state;
    from = index.head.lastStop(from.at, state => state.frames.length < frames.length);
  }
  return undefined;
}

const isList = ({ role, isMap }: OpenFrame): boolean => (role === LIST_ROLE || role === TUPLE) && !isMap;

/** The text from a stop before an edit to one behind it, read again. */
class EditWindow {
  /** A list that was open at the beginning was closed, in a way that is not understood here. */
  isBroken = false;
  private readonly shift: number;

  constructor(
    private readonly index: Indexed,
    private readonly edit: TextEdit,
    private readonly from: Stop,
  ) {
    this.shift = edit.length - (edit.end - edit.start);
  }

  patch(limit: number, isWhole: boolean): Patch | undefined {
    const { head, length } = this.index;
    const following = head.stopsFrom(this.edit.end + 1);
    const stops: Stop[] = [];
    let next = following.next();
    for (const reach of [0, WIDER, WIDEST]) {
      const known = stops.length;
      const farthest = reach === 0 ? (next.value?.at ?? 0) : this.edit.end + reach;
      for (; next.value && next.value.at <= Math.min(farthest, limit); next = following.next()) stops.push(next.value);
      const isEnd = isWhole && limit === Infinity && next.done === true && length + this.shift - this.from.at < WIDEST;
      if (stops.length === known && !isEnd) continue;
      const patch = this.read(stops, isEnd);
      if (patch || isEnd || this.isBroken) return patch;
    }
    return undefined;
  }

  private read(stops: readonly Stop[], isEnd: boolean): Patch | undefined {
    const text = this.textTo(isEnd ? undefined : stops.at(-1));
    if (text === undefined) return undefined;
    const { index, from } = this;
    const resumed = resume(text, index.lexicon, from, index.definitionsAt(from), from.at === 0);
    const scan = new MarkedScan(resumed, from, index.sizes.spacing);
    for (const stop of stops) {
      const target = stop.at + this.shift - from.at;
      while (!scan.readTo(target));
      if (scan.takeCrossed(0)) return undefined;
      if (scan.isExhausted) break;
      const patch = scan.at === target ? new Agreement(index, scan, from, stop).patch() : undefined;
      if (patch) return patch;
    }
    const isLost = scan.isExhausted && !isEnd;
    this.isBroken = !isLost && scan.isBelow(from.state.frames.length);
    if (!isEnd) return undefined;
    while (!scan.readTo(Infinity));
    return scan.takeCrossed(0) ? undefined : new Agreement(index, scan, from, undefined).atEnd();
  }

  /** The text up to a stop and so much more that the scanner can look ahead, or to the end. */
  private textTo(stop: Stop | undefined): string | undefined {
    const { lines } = this.index;
    const first = this.from.lines;
    if (stop === undefined) return lines.textOf(first, lines.lineCount);
    const last = stop.lines + this.edit.lines;
    const text = lines.textOf(first, last);
    if (text.length !== stop.at + this.shift - this.from.at) return undefined;
    let ahead = '';
    for (let count = 2; ahead.length <= LOOKAHEAD; count *= 2) {
      ahead = lines.textOf(last, Math.min(lines.lineCount, last + count));
      if (last + count >= lines.lineCount) break;
    }
    return text + ahead;
  }
}

/** Whether the scan has defined other types than were defined before. */
const isChanged = (scan: MarkedScan, before: readonly DefinitionNote[]): boolean => {
  const { definitions } = scan.s;
  return (
    definitions.length !== before.length ||
    definitions.some((definition, index) => {
      const old = before[index];
      return !old || !isSameDefinition(definition, old);
    })
  );
};

/**
 * What was read up to the place reached; `undefined` where it depends on more than is known. Brackets that were opened
 * before and still are, are in `known` by those that were read.
 */
const leafOf = (scan: MarkedScan, harvest: Harvest, known?: ReadonlyMap<OpenFrame, OpenFrame>): Leaf | undefined => {
  harvest.collect();
  if (harvest.isUnsure) return undefined;
  const marks = scan.marks.filter(({ at }) => at === 0 || at < scan.at);
  return harvest.take(known ? marks.map(inKnownBrackets(known)) : marks, scan.here);
};

/** Marks whose brackets are those that were known; the marks of a state share the new one. */
const inKnownBrackets = (known: ReadonlyMap<OpenFrame, OpenFrame>): ((mark: Mark) => Mark) => {
  const states = new Map<RestartState, RestartState>();
  return mark => {
    const { state } = mark;
    if (!state.frames.some(frame => known.has(frame))) return mark;
    const made = states.get(state) ?? { ...state, frames: state.frames.map(frame => known.get(frame) ?? frame) };
    states.set(state, made);
    return { ...mark, state: made };
  };
};

/** A scan that has come to where an old stop stands, and whether what follows can stay as it is. */
class Agreement {
  constructor(
    private readonly index: Indexed,
    private readonly scan: MarkedScan,
    private readonly from: Stop,
    private readonly stop: Stop | undefined,
  ) {}

  /** The scan has come to the end of the text. */
  atEnd(): Patch | undefined {
    if (isChanged(this.scan, this.index.definitionsFrom(this.from, undefined))) return undefined;
    return this.closing(this.from.state.frames.slice(1));
  }

  patch(): Patch | undefined {
    const { scan, from, stop } = this;
    const mark = scan.markHere();
    if (!stop || mark?.state.role !== stop.state.role || !isSameKnowledge(mark.state, stop.state)) return undefined;
    if (isChanged(scan, this.index.definitionsFrom(from, stop))) return undefined;
    const { frames } = stop.state;
    const before = from.state.frames;
    if (!frames.some(isList)) {
      if (!isSameOpening(mark.state.frames, frames)) return undefined;
      return this.closing(before.slice(commonDepth(before, mark.state.frames)));
    }
    const common = commonDepth(before, frames);
    if (common < frames.length) return this.opening(mark, stop, common);
    const isSame = before.length === common && mark.state.frames.length === common;
    return isSame && frames.every((frame, i) => frame === mark.state.frames[i]) ? this.inside(mark, stop) : undefined;
  }

  /** Statements and perhaps a list have ended since the beginning. */
  private closing(closed: readonly OpenFrame[]): Patch | undefined {
    const harvest = new Harvest(this.scan);
    harvest.collect();
    const ended = this.ended(closed, harvest);
    if (ended === 'unknown') return undefined;
    const leaf = leafOf(this.scan, harvest);
    return leaf && { ...this.made(leaf, undefined, undefined), closed: ended };
  }

  /** The array of the list among the closed brackets: that which the scan has found for it. */
  private ended(closed: readonly OpenFrame[], harvest: Harvest): Patch['closed'] | 'unknown' {
    if (!closed.some(isList)) return undefined;
    const { scan, from } = this;
    const last = closed.at(-1);
    const array = last?.holder;
    if (!last || closed.filter(isList).length > 1 || !isList(last) || !standsAlone(from.state.frames)) return 'unknown';
    if (!array || 'reason' in array || assignments(last) > 1) return 'unknown';
    const [found, ...others] = harvest.before;
    if (
      !found ||
      others.length > 0 ||
      found.type !== array.type ||
      found.typeName !== array.typeName ||
      found.retyped !== array.retyped
    )
      return 'unknown';
    return { end: found.length - scan.origin, array: found };
  }

  /** The same list is open as where the text begins. */
  private inside(mark: Mark, stop: Stop): Patch | undefined {
    const { scan, from } = this;
    const { frames, role } = stop.state;
    const isOfValues = role === LIST_ROLE && frames.at(-1)?.isMap === false;
    const place = frames.findIndex(({ holder }) => holder !== undefined);
    const holder = frames[place]?.holder;
    const isNone = isOfValues && !holder;
    if (isNone && !(isSpoiled(stop.state, stop.counts, mark.counts) && isTypeKnown(stop.state))) return undefined;
    const growth = growthOf(stop.counts, mark.counts);
    const hasGrown = isOfValues && growth.some(each => each !== 0);
    const mayHaveGrown = holder === undefined || (place === frames.length - 1 && this.mayGrow(holder, mark, stop));
    if (hasGrown && !mayHaveGrown) return undefined;
    const harvest = new Harvest(scan);
    if (holder) {
      if (this.mayBeRetyped(frames.slice(place + 1))) return undefined;
      if (!('reason' in holder) && holder.retyped) retypeRuns(scan.s, 0, holder.retyped);
      harvest.collect();
      harvest.dropArrays(0, 'reason' in holder);
    } else if (this.mayBeRetyped(from.state.frames)) return undefined;
    if (isNone && scan.s.top.ownType) forgetType(scan.s, scan.s.top);
    const leaf = leafOf(scan, harvest);
    return leaf && this.made(leaf, holder, hasGrown ? growth : undefined);
  }

  /** A list begins here and goes on. `depth`: the brackets that were open at the beginning and are so still. */
  private opening(mark: Mark, stop: Stop, depth: number): Patch | undefined {
    const { scan, from } = this;
    const { frames } = stop.state;
    const [last, mine] = [frames.at(-1), mark.state.frames.at(-1)];
    const old = last?.holder;
    if (
      !last ||
      !mine ||
      !old ||
      'reason' in old ||
      stop.state.role !== LIST_ROLE ||
      last.isMap ||
      frames.slice(0, -1).some(isList)
    )
      return undefined;
    const areSame =
      mark.state.frames.length === frames.length &&
      isSameOpening(mark.state.frames.slice(0, depth), frames.slice(0, depth)) &&
      !frames.slice(depth).some(({ isNamed }) => isNamed) &&
      frames.slice(depth).every((frame, i) => isSameFrame(frame, mark.state.frames[depth + i] ?? frame));
    const growth = growthOf(stop.counts, mark.counts);
    const hasGrown = growth.some(each => each !== 0);
    if (!areSame || (hasGrown && !this.mayGrow(old, mark, stop))) return undefined;
    const { top } = scan.s;
    if (old.retyped) retypeRuns(scan.s, top.runs, old.retyped);
    const harvest = new Harvest(scan);
    harvest.collect();
    const ended = this.ended(from.state.frames.slice(depth), harvest);
    harvest.dropArrays(top.start - scan.origin, false);
    if (ended === 'unknown' || harvest.hasArrayFrom(scan.startOf(depth))) return undefined;
    const array = harvest.adopt(top, old);
    const leaf = leafOf(
      scan,
      harvest,
      new Map(frames.slice(depth).map((frame, i) => [mark.state.frames[depth + i] ?? frame, frame])),
    );
    if (leaf === undefined) return undefined;
    const made = this.made(leaf, undefined, hasGrown ? growth : undefined);
    return { ...made, closed: ended, opened: { frame: last, array } };
  }

  /** The keys of braces may count the elements before them. */
  private mayGrow(holder: IndexedArray | RefusalNote, mark: Mark, { state, counts }: Stop): boolean {
    const isCounted = this.index.rules.lists.keys === 'count' && state.frames.at(-1)?.bracket === CURLY_OPEN;
    return !isCounted && mayGrow(holder, counts, mark.counts, state);
  }

  /** A type told behind a call's lists could hold for some of them and not for others. */
  private mayBeRetyped(frames: readonly OpenFrame[]): boolean {
    return this.index.rules.names.dtype !== undefined && frames.some(({ role }) => role === CALL);
  }

  private made(leaf: Leaf, holder: Patch['holder'], growth: Patch['growth']): Patch {
    return { from: this.from, to: this.stop, leaf, holder, growth };
  }
}

/** How many brackets are the same ones. */
const commonDepth = (a: readonly OpenFrame[], b: readonly OpenFrame[]): number => {
  const differing = a.findIndex((frame, depth) => frame !== b[depth]);
  return differing < 0 ? a.length : differing;
};

/** How many times a statement assigns before a bracket. */
const assignments = ({ tokens }: OpenFrame): number =>
  tokens.columns.filter(([kind, , , data]) => kind === PUNCTUATION && data === EQUALS).length;

import { type RangeEvent, type RangeEventBody } from '../protocol/rangeEvents';
import { RANGE_TEXTS, type RangeTexts } from '../protocol/rangeTexts';
import { type Look, type Origin, type SavedView } from '../protocol/savedView';

/** The parts of a view that are there. */
export interface PageParts {
  readonly head?: RangeEventBody<'head'>;
  readonly distribution?: RangeEventBody<'distribution'>;
  readonly choice?: RangeEventBody<'choice'>;
  readonly clipping?: RangeEventBody<'clipping'>;
  readonly schemes?: RangeEventBody<'schemes'>;
  readonly errors?: RangeEventBody<'errors'>;
  readonly arrays?: RangeEventBody<'arrays'>;
}

/** Everything that the page shows. */
export interface PageState {
  readonly texts: RangeTexts;
  /** Of the newest part; older ones are dropped. */
  readonly revision: number;
  readonly origin: Origin | undefined;
  readonly pinned: boolean;
  readonly parts: PageParts;
  /** Other numbers are on their way: the parts are of those before until their head comes. */
  readonly isLeaving: boolean;
  readonly progress: RangeEventBody<'progress'> | undefined;
  /** Why what is shown is old; empty: it is not. */
  readonly stale: string;
  /** Why there is nothing to show; empty: there is. */
  readonly empty: string;
  /** Why the last request was not carried out. */
  readonly problem: string;
  readonly look: Look;
}

export const FIRST_LOOK: Look = {
  tab: 'distribution',
  logCounts: false,
  metric: 'sqnr',
  sort: { column: '', descending: false },
};

export const FIRST_STATE: PageState = {
  texts: RANGE_TEXTS,
  revision: 0,
  origin: undefined,
  pinned: false,
  parts: {},
  isLeaving: false,
  progress: undefined,
  stale: '',
  empty: '',
  problem: '',
  look: FIRST_LOOK,
};

/** The state after an event. The parts of the old picture stay until new ones come; parts of an older question are dropped. */
export function stateAfter(state: PageState, event: RangeEvent): PageState {
  if (event.name === 'texts') return { ...state, texts: { ...RANGE_TEXTS, ...event.body } };
  if (event.name === 'answer') return state;
  if (event.revision < state.revision) return state;
  const now = { ...state, revision: event.revision };
  switch (event.name) {
    case 'origin': {
      const isOther = JSON.stringify(nameOf(state.origin)) !== JSON.stringify(nameOf(event.body.origin));
      return { ...now, ...event.body, empty: '', ...(isOther && { isLeaving: true, problem: '' }) };
    }
    case 'progress':
      return { ...now, progress: event.body };
    case 'stale':
      return { ...now, stale: event.body.message };
    case 'empty':
      return { ...now, empty: event.body.message, parts: {}, isLeaving: false, progress: undefined, stale: '' };
    case 'head': {
      const { arrays } = state.parts;
      const before = state.isLeaving ? { ...(arrays && { arrays }) } : state.parts;
      return { ...now, empty: '', isLeaving: false, parts: { ...before, head: event.body } };
    }
    case 'distribution':
    case 'choice':
    case 'clipping':
    case 'schemes':
    case 'errors':
    case 'arrays':
      return { ...now, empty: '', parts: { ...state.parts, [event.name]: event.body } };
  }
}

/** What tells one origin from another; an edit only moves it. */
const nameOf = (origin: Origin | undefined): unknown =>
  origin?.kind === 'array' || origin?.kind === 'literal'
    ? { ...origin, offset: origin.kind === 'array' ? 0 : origin.offset }
    : origin;

/** What is kept for a reload; `undefined` before anything is there. */
export function savedOf({ origin, pinned, parts, look, isLeaving }: PageState): SavedView | undefined {
  return origin && parts.head && !isLeaving
    ? { version: 1, origin, controls: parts.head.controls, pinned, look }
    : undefined;
}

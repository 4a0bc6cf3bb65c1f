import * as v from 'valibot';
import { rangeParts } from './rangeParts';
import { RANGE_TEXT_KEYS } from './rangeTexts';
import { origin } from './savedView';
import { count, text } from './schemas';

/** Everything that the host may tell the page, by name. All texts are final: translated, formatted, and shown as they are. */
const bodies = {
  texts: v.record(v.picklist(RANGE_TEXT_KEYS), text(400)),
  /** Where the numbers come from and whether the view stays with them; the page keeps it. */
  origin: v.object({ origin, pinned: v.boolean() }),
  ...rangeParts,
  /** How far the parts of this revision are; `done` is a share of 0…1. */
  progress: v.object({
    state: v.picklist(['running', 'done', 'cancelled']),
    done: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    message: text(),
  }),
  /** Why what is shown is no longer what the document holds; empty: it is again. */
  stale: v.object({ message: text() }),
  /** There is nothing to show, and why. */
  empty: v.object({ message: text() }),
  /** The one answer to a request; a refusal says why in a sentence. */
  answer: v.object({ id: count, refusal: v.nullable(text()) }),
} as const;

type Bodies = typeof bodies;
export type RangeEventName = keyof Bodies;
export type RangeEventBody<N extends RangeEventName> = v.InferOutput<Bodies[N]>;

/** `revision` grows with every question; the page drops parts of an older one than it has seen. */
export type RangeEvent = {
  [N in RangeEventName]: { readonly revision: number; readonly name: N; readonly body: RangeEventBody<N> };
}[RangeEventName];

const event = v.variant('name', [
  eventOf('texts'),
  eventOf('origin'),
  eventOf('head'),
  eventOf('distribution'),
  eventOf('choice'),
  eventOf('clipping'),
  eventOf('schemes'),
  eventOf('errors'),
  eventOf('arrays'),
  eventOf('progress'),
  eventOf('stale'),
  eventOf('empty'),
  eventOf('answer'),
]);

function eventOf<N extends RangeEventName>(name: N) {
  return v.object({ revision: count, name: v.literal(name), body: bodies[name] });
}

/** A message from the host, checked; `undefined` for anything else. */
export function readRangeEvent(message: unknown): RangeEvent | undefined {
  const result = v.safeParse(event, message);
  return result.success ? result.output : undefined;
}

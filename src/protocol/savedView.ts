import * as v from 'valibot';
import { rangeControls } from './rangeControls';
import { RANGE_TABS } from './rangeTabs';
import { count, text } from './schemas';

const uri = text(8192);

/** Where the numbers of a view come from, so that they can be found again; offsets are in UTF-16 units. */
export const origin = v.variant('kind', [
  /** The nth array of this name in the file, counted from 0; `name` is empty where it has none. `offset` is where it was. */
  v.object({ kind: v.literal('array'), uri, name: text(1024), nth: count, offset: count }),
  v.object({
    kind: v.literal('selection'),
    uri,
    spans: v.pipe(v.array(v.object({ start: count, end: count })), v.minLength(1), v.maxLength(64)),
  }),
  v.object({ kind: v.literal('literal'), uri, offset: count }),
  /** As it was typed; `uri` is the document beside which it was asked, or empty. */
  v.object({ kind: v.literal('interval'), uri, text: text(200) }),
  /** All arrays of the file. */
  v.object({ kind: v.literal('file'), uri }),
]);

export type Origin = v.InferOutput<typeof origin>;

/** How the page looks, which the host need not know. */
const look = v.object({
  tab: v.picklist(RANGE_TABS),
  logCounts: v.boolean(),
  metric: v.picklist(['sqnr', 'mse', 'maxError', 'saturated', 'flushed']),
  sort: v.object({ column: text(32), descending: v.boolean() }),
});

export type Look = v.InferOutput<typeof look>;

/** What the page keeps (`setState`) and what a reload of the window begins with. */
export const savedView = v.object({
  version: v.literal(1),
  origin,
  controls: rangeControls,
  pinned: v.boolean(),
  look,
});

export type SavedView = v.InferOutput<typeof savedView>;

/** A kept state, checked; `undefined` for a foreign or broken one. */
export function readSavedView(state: unknown): SavedView | undefined {
  const result = v.safeParse(savedView, state);
  return result.success ? result.output : undefined;
}

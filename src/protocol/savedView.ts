import * as v from 'valibot';
import { rangeControls } from './rangeControls';
import { count, text } from './schemas';

/** What the view was about, in words that outlive the window. */
const origin = v.variant('kind', [
  /** An array by name and by which of that name it is, with its place for a hint. */
  v.object({ kind: v.literal('array'), uri: text(4000), name: text(1000), nth: count, offset: count }),
  v.object({ kind: v.literal('selection'), uri: text(4000), start: count, end: count }),
  v.object({ kind: v.literal('file'), uri: text(4000) }),
  v.object({ kind: v.literal('interval'), text: text(200) }),
]);

/** How the page itself stands: what no one but the page knows. */
const ui = v.object({
  tab: v.picklist(['distribution', 'choice', 'clipping', 'schemes', 'errors', 'arrays']),
  logCounts: v.boolean(),
  bits: v.boolean(),
  metric: v.picklist(['sqnr', 'mse', 'maxError', 'saturated', 'flushed']),
  sort: v.object({ column: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(16)), descending: v.boolean() }),
});

/** What the page keeps with `setState` and a reload gives back; comes from outside, like every message. */
export const savedView = v.object({
  version: v.literal(1),
  origin: v.nullable(origin),
  pinned: v.boolean(),
  controls: v.nullable(rangeControls),
  ui,
});

export type Origin = v.InferOutput<typeof origin>;
export type ViewUi = v.InferOutput<typeof ui>;
export type SavedView = v.InferOutput<typeof savedView>;

export const originSchema = origin;

/** A saved view, checked; `undefined` for whatever another version or anyone else has left there. */
export function readSavedView(value: unknown): SavedView | undefined {
  const result = v.safeParse(savedView, value);
  return result.success ? result.output : undefined;
}

import * as v from 'valibot';

const text = v.pipe(v.string(), v.maxLength(2000));
const finite = v.pipe(v.number(), v.finite());
const cells = v.pipe(v.array(text), v.maxLength(16));

/** A table: a head, rows of as many cells, and the row in force. */
const table = v.object({
  caption: text,
  head: cells,
  rows: v.pipe(v.array(cells), v.maxLength(64)),
  current: v.pipe(v.number(), v.integer()),
});

/** Everything the range panel draws. All texts are final: translated, formatted, and shown as they are. */
const rangeView = v.object({
  title: text,
  subtitle: text,
  facts: v.pipe(v.array(v.object({ label: text, value: text })), v.maxLength(32)),
  histogram: v.object({
    low: finite,
    high: finite,
    counts: v.pipe(v.array(finite), v.maxLength(4096)),
    rangeMin: finite,
    rangeMax: finite,
    caption: text,
    lowText: text,
    highText: text,
  }),
  policies: table,
  notes: v.pipe(v.array(text), v.maxLength(16)),
});

export type RangeView = v.InferOutput<typeof rangeView>;

/** What the host may say to the page. */
const toPage = v.variant('type', [
  v.object({ type: v.literal('view'), view: rangeView }),
  v.object({ type: v.literal('stale'), message: text }),
]);

/** What the page may say to the host. */
const toHost = v.variant('type', [v.object({ type: v.literal('ready') })]);

export type ToPage = v.InferOutput<typeof toPage>;
export type ToHost = v.InferOutput<typeof toHost>;

/** A message from the host, checked; `undefined` for anything else. */
export function readToPage(message: unknown): ToPage | undefined {
  const result = v.safeParse(toPage, message);
  return result.success ? result.output : undefined;
}

/** A message from the page, checked; `undefined` for anything else. */
export function readToHost(message: unknown): ToHost | undefined {
  const result = v.safeParse(toHost, message);
  return result.success ? result.output : undefined;
}

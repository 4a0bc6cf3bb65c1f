import * as v from 'valibot';
import { rangeControls } from './rangeControls';
import { RANGE_TABS } from './rangeTabs';
import { count, text } from './schemas';

const nothing = v.object({});

/** A picture of a few screens; more is refused. */
const MOST_PICTURE = 16 * 2 ** 20;

/** Everything that the page may ask of the host, by name. Each request gets one answer with its id. */
const bodies = {
  /** The page is there (again): send everything. */
  ready: nothing,
  /** New controls; answered when their head has been sent. */
  controls: v.object({ controls: rangeControls }),
  /** Which part is looked at: it is computed first; the arrays of the file only while they are looked at. */
  look: v.object({ tab: v.picklist(RANGE_TABS) }),
  /** An interval typed by hand: `(-2, 2)`. */
  interval: v.object({ text: text(200) }),
  pin: v.object({ pinned: v.boolean() }),
  /** An array of the file by its id in the part `arrays`. */
  openArray: v.object({ array: count }),
  /** All arrays of the file as one. */
  openFile: nothing,
  /** Value number `index` in the editor. */
  reveal: v.object({ index: count }),
  apply: v.object({ how: v.picklist(['setting', 'directive', 'quantize', 'code']) }),
  /** A picture that the page drew (SVG as text, PNG as base64), or a text that the host writes. */
  export: v.variant('kind', [
    v.object({ kind: v.picklist(['svg', 'png']), name: text(64), content: text(MOST_PICTURE) }),
    v.object({ kind: v.picklist(['csv', 'json', 'markdown']) }),
  ]),
  /** The whole analysis as a document. */
  openText: nothing,
  /** Stop computing. */
  cancel: nothing,
} as const;

type Bodies = typeof bodies;
export type RangeRequestName = keyof Bodies;
export type RangeRequestBody<N extends RangeRequestName> = v.InferOutput<Bodies[N]>;
export type RangeRequest = {
  [N in RangeRequestName]: { readonly id: number; readonly name: N; readonly body: RangeRequestBody<N> };
}[RangeRequestName];

const request = v.variant('name', [
  requestOf('ready'),
  requestOf('controls'),
  requestOf('look'),
  requestOf('interval'),
  requestOf('pin'),
  requestOf('openArray'),
  requestOf('openFile'),
  requestOf('reveal'),
  requestOf('apply'),
  requestOf('export'),
  requestOf('openText'),
  requestOf('cancel'),
]);

function requestOf<N extends RangeRequestName>(name: N) {
  return v.object({ id: count, name: v.literal(name), body: bodies[name] });
}

/** A message from the page, checked; `undefined` for anything else. */
export function readRangeRequest(message: unknown): RangeRequest | undefined {
  const result = v.safeParse(request, message);
  return result.success ? result.output : undefined;
}

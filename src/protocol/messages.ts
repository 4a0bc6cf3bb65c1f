import * as v from 'valibot';
import { rangeControls } from './rangeControls';
import { rangeParts } from './rangeParts';
import { originSchema, savedView } from './savedView';
import { count, text } from './schemas';

/** Larger pictures are not taken from a page. */
const MOST_CONTENT = 16_000_000;

const revision = count;

/** What the host may say to the page, by name. A revision is one state of the view: later ones replace earlier ones. */
export const hostEvents = {
  /** Every label of the page in the user's language, by key. Comes first. */
  texts: v.object({ texts: v.record(text(64), text()), language: text(32) }),
  /** What to keep for a reload. */
  origin: v.object({ origin: originSchema }),
  head: v.object({ revision, body: rangeParts.head }),
  distribution: v.object({ revision, body: rangeParts.distribution }),
  choice: v.object({ revision, body: rangeParts.choice }),
  clipping: v.object({ revision, body: rangeParts.clipping }),
  schemes: v.object({ revision, body: rangeParts.schemes }),
  errors: v.object({ revision, body: rangeParts.errors }),
  arrays: v.object({ revision, body: rangeParts.arrays }),
  /** Of 0…1; 1 when all parts have come. */
  progress: v.object({ revision, done: v.pipe(v.number(), v.minValue(0), v.maxValue(1)), what: text(200) }),
  /** What is shown is no longer what the document holds, and why. */
  stale: v.object({ message: text() }),
  /** Nothing can be shown, and why. */
  empty: v.object({ message: text() }),
  /** The answer to the request with this id: done, or a refusal in a sentence. */
  answer: v.object({ id: count, done: v.boolean(), message: text() }),
} as const;

/** What the page may ask of the host, by name; each is answered once. */
export const pageRequests = {
  /** The page stands; `saved` is what an earlier page kept. */
  ready: v.object({ saved: v.nullable(savedView) }),
  controls: v.object({ controls: rangeControls }),
  /** An interval as a person types it: `(-2, 2)`. */
  interval: v.object({ text: text(200) }),
  pin: v.object({ pinned: v.boolean() }),
  openArray: v.object({ id: count }),
  openFile: v.object({}),
  /** Shows value `index` of the array in the editor. */
  reveal: v.object({ index: count }),
  apply: v.object({ as: v.picklist(['setting', 'directive', 'convert']) }),
  /** `content`: what only the page can draw, an SVG's text or a PNG in base64. */
  export: v.object({
    as: v.picklist(['svg', 'png', 'csv', 'json', 'markdown']),
    part: v.picklist(['distribution', 'choice', 'map', 'clipping', 'schemes', 'errors', 'arrays']),
    content: v.pipe(v.string(), v.maxLength(MOST_CONTENT)),
  }),
  cancel: v.object({}),
} as const;

export type HostEvents = { readonly [name in keyof typeof hostEvents]: v.InferOutput<(typeof hostEvents)[name]> };
export type PageRequests = { readonly [name in keyof typeof pageRequests]: v.InferOutput<(typeof pageRequests)[name]> };

export type HostEvent = {
  readonly [name in keyof HostEvents]: { readonly name: name; readonly body: HostEvents[name] };
}[keyof HostEvents];
export type PageRequest = {
  readonly [name in keyof PageRequests]: {
    readonly name: name;
    readonly id: number;
    readonly body: PageRequests[name];
  };
}[keyof PageRequests];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An event from the host, checked; `undefined` for anything else, whatever it is. */
export function readHostEvent(message: unknown): HostEvent | undefined {
  if (!isRecord(message) || typeof message['name'] !== 'string' || !Object.hasOwn(hostEvents, message['name']))
    return undefined;
  const name = message['name'] as keyof HostEvents;
  const body = v.safeParse(hostEvents[name], message['body']);
  return body.success ? ({ name, body: body.output } as HostEvent) : undefined;
}

/** A request from the page, checked; `undefined` for anything else. */
export function readPageRequest(message: unknown): PageRequest | undefined {
  if (!isRecord(message) || typeof message['name'] !== 'string' || !Object.hasOwn(pageRequests, message['name']))
    return undefined;
  const name = message['name'] as keyof PageRequests;
  const id = v.safeParse(count, message['id']);
  const body = v.safeParse(pageRequests[name], message['body']);
  return id.success && body.success ? ({ name, id: id.output, body: body.output } as PageRequest) : undefined;
}

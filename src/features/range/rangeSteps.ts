import { type LensSettings } from '../lensSettings';
import { type Translate } from '../translate';
import { type arraysSteps } from './arraysPart';
import { choiceSteps } from './choice';
import { clippingSteps } from './clipping';
import { distributionSteps } from './distribution';
import { errorSteps } from './errorPart';
import { headPart } from './head';
import { type RangeControls } from './rangeControls';
import { type RangeState, rangeStateSteps } from './rangeState';
import { type RangeSubject } from './rangeSubject';
import { schemeSteps } from './schemes';

type Result<T> = T extends Generator<undefined, infer R> ? R : never;

/** A part of a view as soon as it is there. */
export type RangePart =
  | { readonly name: 'head'; readonly body: ReturnType<typeof headPart> }
  | { readonly name: 'distribution'; readonly body: Result<ReturnType<typeof distributionSteps>> }
  | { readonly name: 'clipping'; readonly body: Result<ReturnType<typeof clippingSteps>> }
  | { readonly name: 'errors'; readonly body: Result<ReturnType<typeof errorSteps>> }
  | { readonly name: 'choice'; readonly body: Result<ReturnType<typeof choiceSteps>> }
  | { readonly name: 'schemes'; readonly body: Result<ReturnType<typeof schemeSteps>> }
  /** Only of a file, and only where somebody looks at it. */
  | { readonly name: 'arrays'; readonly body: Result<ReturnType<typeof arraysSteps>> };

/** In the order in which a person looks for them. */
export const PART_NAMES = ['head', 'distribution', 'clipping', 'errors', 'choice', 'schemes'] as const;

type BodyName = Exclude<(typeof PART_NAMES)[number], 'head'>;

const BODIES: readonly BodyName[] = PART_NAMES.filter(name => name !== 'head');

/** All parts of a view, the head and then the one that is looked at (`first`) before the others; between them, and wherever a pass ends, the caller may rest. */
export function* rangeSteps(
  subject: RangeSubject,
  controls: RangeControls,
  settings: LensSettings,
  t: Translate,
  first?: string,
): Generator<RangePart | undefined, undefined> {
  const state = yield* rangeStateSteps(subject, controls);
  yield { name: 'head', body: headPart(state, settings, t) };
  const looked = BODIES.filter(name => name === first);
  for (const name of [...looked, ...BODIES.filter(other => other !== first)]) yield yield* partSteps(name, state, t);
  return undefined;
}

function* partSteps(name: BodyName, state: RangeState, t: Translate): Generator<undefined, RangePart> {
  switch (name) {
    case 'distribution':
      return { name, body: yield* distributionSteps(state, t) };
    case 'clipping':
      return { name, body: yield* clippingSteps(state, t) };
    case 'errors':
      return { name, body: yield* errorSteps(state, t) };
    case 'choice':
      return { name, body: yield* choiceSteps(state, t) };
    case 'schemes':
      return { name, body: yield* schemeSteps(state, t) };
  }
}

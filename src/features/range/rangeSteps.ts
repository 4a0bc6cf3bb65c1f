import { type LensSettings } from '../lensSettings';
import { type Translate } from '../translate';
import { choiceSteps } from './choice';
import { clippingSteps } from './clipping';
import { distributionSteps } from './distribution';
import { errorSteps } from './errorPart';
import { headPart } from './head';
import { type RangeControls } from './rangeControls';
import { rangeStateSteps } from './rangeState';
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
  | { readonly name: 'schemes'; readonly body: Result<ReturnType<typeof schemeSteps>> };

/** In the order in which a person looks for them. */
export const PART_NAMES = ['head', 'distribution', 'clipping', 'errors', 'choice', 'schemes'] as const;

/** All parts of a view, the first to be looked at first; between them, and wherever a pass ends, the caller may rest. */
export function* rangeSteps(
  subject: RangeSubject,
  controls: RangeControls,
  settings: LensSettings,
  t: Translate,
): Generator<RangePart | undefined, undefined> {
  const state = yield* rangeStateSteps(subject, controls);
  yield { name: 'head', body: headPart(state, settings, t) };
  yield { name: 'distribution', body: yield* distributionSteps(state, t) };
  yield { name: 'clipping', body: yield* clippingSteps(state, t) };
  yield { name: 'errors', body: yield* errorSteps(state, t) };
  yield { name: 'choice', body: yield* choiceSteps(state, t) };
  yield { name: 'schemes', body: yield* schemeSteps(state, t) };
  return undefined;
}

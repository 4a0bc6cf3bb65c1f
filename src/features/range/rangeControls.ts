import { type AffineOrder } from '../../core/affine';
import { type OverflowMode } from '../../core/overflow';
import { policyName } from '../../core/policyName';
import { type RoundingMode } from '../../core/rounding';
import { autoWidth, type FormatDecision } from '../formatRule';
import { type LensSettings } from '../lensSettings';
import { type RangeSubject } from './rangeSubject';

/** Which reals the formats are to hold; what lies outside is clipped first. */
export type Clip =
  | { readonly kind: 'none' }
  | { readonly kind: 'bounds'; readonly min: number; readonly max: number }
  | { readonly kind: 'percentile'; readonly percent: number }
  | { readonly kind: 'sigma'; readonly n: number };

/** What a person asks of the smallest width. */
export type Wanted =
  | { readonly kind: 'none' }
  | { readonly kind: 'sqnr'; readonly decibels: number }
  | { readonly kind: 'maxError'; readonly value: number };

/** Everything that can be set in the range view; the page sends the same (protocol/rangeControls.ts). */
export interface RangeControls {
  readonly signed: boolean;
  readonly bw: number;
  /** `null`: the policy's best. */
  readonly fracBw: number | null;
  /** As the setting writes it: `cover`, `percentile99.9`. */
  readonly policy: string;
  readonly rounding: RoundingMode;
  readonly overflow: OverflowMode;
  readonly clip: Clip;
  /** The dimension of the shape along which "per channel" goes; `null`: none. */
  readonly axis: number | null;
  readonly includeZero: boolean;
  readonly order: AffineOrder;
  readonly wanted: Wanted;
  /** How many of the worst values are listed. */
  readonly worst: number;
  readonly errorsBy: 'value' | 'index';
}

/** The controls with which a view opens: what hover and command line say of the same numbers. */
export function defaultControls(subject: Pick<RangeSubject, 'given' | 'shape'>, settings: LensSettings): RangeControls {
  const { given, shape } = subject;
  const { signed, bw } = given?.format ?? autoWidth(settings);
  const { rounding, overflow } = modesOf(given, settings);
  return {
    signed,
    bw,
    fracBw: given?.format.fracBw ?? null,
    policy: policyName(settings.policy),
    rounding,
    overflow,
    clip: { kind: 'none' },
    axis: shape.length > 1 ? 0 : null,
    includeZero: false,
    order: 'seed',
    wanted: { kind: 'none' },
    worst: 10,
    errorsBy: 'value',
  };
}

const modesOf = (given: FormatDecision | undefined, settings: LensSettings): LensSettings['modes'] =>
  given?.modes ?? settings.modes;

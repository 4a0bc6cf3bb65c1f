import * as v from 'valibot';
import { OVERFLOW } from '../core/overflow';
import { parsePolicy } from '../core/policyName';
import { ROUNDING } from '../core/rounding';
import { finite, text, whole } from './schemas';

/** Which reals the formats are to hold; what lies outside is clipped to the ends first. */
const clip = v.variant('kind', [
  v.object({ kind: v.literal('none') }),
  v.object({ kind: v.literal('bounds'), min: finite, max: finite }),
  /** The smallest interval around 0 that holds this share of the values, in percent. */
  v.object({ kind: v.literal('percentile'), percent: v.pipe(finite, v.minValue(50), v.maxValue(100)) }),
  /** The mean ± this many standard deviations. */
  v.object({ kind: v.literal('sigma'), n: v.pipe(finite, v.minValue(0.1), v.maxValue(100)) }),
]);

/** What a person asks of the smallest width. */
const wanted = v.variant('kind', [
  v.object({ kind: v.literal('none') }),
  v.object({ kind: v.literal('sqnr'), decibels: finite }),
  v.object({ kind: v.literal('maxError'), value: v.pipe(finite, v.minValue(0)) }),
]);

/** Everything that can be set in the range view. */
export const rangeControls = v.object({
  signed: v.boolean(),
  bw: whole(1, 64),
  /** `null`: the policy's best. */
  fracBw: v.nullable(whole(-1100, 1100)),
  /** As the setting writes it: `cover`, `percentile99.9`. */
  policy: v.pipe(
    text(32),
    v.check(name => parsePolicy(name) !== undefined, 'There is no such policy.'),
  ),
  rounding: v.picklist(ROUNDING.map(row => row.mode)),
  overflow: v.picklist(OVERFLOW.map(row => row.mode)),
  clip,
  /** Along which dimension of the shape "per channel" goes; `null`: there is none. */
  axis: v.nullable(whole(0, 15)),
  /** Affine: whether 0 must be in the range, and where the zero point comes in (numerics.md section 8). */
  includeZero: v.boolean(),
  order: v.picklist(['seed', 'onnx']),
  wanted,
  /** How many of the worst values are listed. */
  worst: whole(1, 200),
  errorsBy: v.picklist(['value', 'index']),
});

export type RangeControls = v.InferOutput<typeof rangeControls>;
export type Clip = RangeControls['clip'];
export type Wanted = RangeControls['wanted'];

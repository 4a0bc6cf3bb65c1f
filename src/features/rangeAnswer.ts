import { type FixedFormat, type FormatWidth } from '../core/format';
import { bestFracBw, POLICIES, policyDataOfRange } from '../core/policy';
import { type Policy, policyName } from '../core/policyName';
import { scaleByPowerOfTwo } from '../core/powerOfTwo';
import { type Range } from '../core/range';
import { realRange } from './histogram';
import { type LensSettings } from './lensSettings';

/** The best formats for an interval; the policies that need data see values spread evenly over it. */
export interface RangeAnswer {
  readonly policies: readonly {
    readonly policy: Policy;
    /** With its percentile: `percentile99.9`. */
    readonly name: string;
    readonly fracBw: number | undefined;
  }[];
  /** The chosen policy's, with its step and its ends; `undefined` where no format meets it. */
  readonly policyName: string;
  readonly format: FixedFormat | undefined;
  readonly scale: number | undefined;
  readonly min: number | undefined;
  readonly max: number | undefined;
}

export function rangeAnswer(range: Range, width: FormatWidth, settings: LensSettings): RangeAnswer {
  const { signed, bw } = width;
  const data = policyDataOfRange(range);
  const policies = POLICIES.map(({ policy }) => {
    const choice = { policy, percentile: settings.policy.percentile };
    return { policy, name: policyName(choice), fracBw: bestFracBw(choice, data, width, settings.modes) };
  });
  const fracBw = policies.find(row => row.policy === settings.policy.policy)?.fracBw;
  const format = fracBw === undefined ? undefined : { signed, bw, fracBw };
  const ends = format && realRange(format);
  return {
    policies,
    policyName: policyName(settings.policy),
    format,
    scale: fracBw === undefined ? undefined : scaleByPowerOfTwo(1, -fracBw),
    min: ends?.min,
    max: ends?.max,
  };
}

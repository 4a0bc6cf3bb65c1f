import { drained } from '../core/drained';
import { type FixedFormat, formatName, magnitudeBits } from '../core/format';
import { type Measures, measure } from '../core/measures';
import { bestFracBwSteps, POLICIES, policyData } from '../core/policy';
import { type PolicyChoice, policyName } from '../core/policyName';
import { type RealArray, valuesOfCodes } from '../core/quantizeArray';
import { statistics, type Statistics } from '../core/statistics';
import { autoFormat, type FormatDecision } from './formatRule';
import { type LensSettings } from './lensSettings';

/** One policy's answer for an array, with what it costs. */
export interface PolicyAnswer {
  readonly policy: string;
  /** `undefined` where no format of this width meets the policy. */
  readonly format: FixedFormat | undefined;
  readonly measures: Measures | undefined;
}

/** Everything that hover, panel and command line say of an array. */
export interface ArrayReport {
  /** The reals: the array's own values, or what its codes stand for. */
  readonly values: RealArray;
  readonly statistics: Statistics;
  readonly decision: FormatDecision;
  readonly measures: Measures;
  readonly policies: readonly PolicyAnswer[];
}

/** What an array's report is made of. */
export interface ReportInput {
  readonly values: RealArray;
  /** The format of the values (or of the codes); `undefined`: the policy's best of the values. */
  readonly given: FormatDecision | undefined;
  /** The values are codes of `given`. */
  readonly areCodes: boolean;
}

/** The values themselves, or what codes stand for. */
export function realsOf({ values, given, areCodes }: ReportInput): RealArray {
  return areCodes && given ? valuesOfCodes(values, given.format) : values;
}

/** The policies in the order they are shown, the chosen percentile among them. */
export function shownPolicies(settings: LensSettings): readonly PolicyChoice[] {
  return POLICIES.map(row => ({ policy: row.policy, percentile: settings.policy.percentile }));
}

/**
 * The report, a pass over the data at a time: the caller may rest between the steps, so that a long array never holds
 * a shared thread for more than one pass.
 */
export function* arrayReportSteps(input: ReportInput, settings: LensSettings): Generator<undefined, ArrayReport> {
  const { given } = input;
  const values = realsOf(input);
  const stats = statistics(values);
  yield undefined;
  const data = policyData(values, stats);
  const decision = given ?? autoFormat(data, 'array', settings);
  const { signed, bw } = decision.format;
  const measured = new Map<number, Measures>();
  const measuresAt = (fracBw: number): Measures => {
    const found = measured.get(fracBw) ?? measure(values, { signed, bw, fracBw }, decision.modes);
    measured.set(fracBw, found);
    return found;
  };
  const policies: PolicyAnswer[] = [];
  for (const choice of shownPolicies(settings)) {
    const fracBw = yield* bestFracBwSteps(choice, data, { signed, bw }, decision.modes);
    yield undefined;
    policies.push({
      policy: policyName(choice),
      format: fracBw === undefined ? undefined : { signed, bw, fracBw },
      measures: fracBw === undefined ? undefined : measuresAt(fracBw),
    });
    yield undefined;
  }
  return { values, statistics: stats, decision, measures: measuresAt(decision.format.fracBw), policies };
}

/** The report at once, for callers that share their thread with nobody. */
export function arrayReport(input: ReportInput, settings: LensSettings): ArrayReport {
  return drained(arrayReportSteps(input, settings));
}

/** The name by which a policy table's row is known to be the format in force. */
export function isInForce(answer: PolicyAnswer, report: ArrayReport): boolean {
  return answer.format !== undefined && formatName(answer.format) === formatName(report.decision.format);
}

/** The format whose every bit but the sign is fraction: what a bare integer type is read as. */
export function fractionFormat(signed: boolean, bw: number): FixedFormat {
  return { signed, bw, fracBw: magnitudeBits({ signed, bw }) };
}

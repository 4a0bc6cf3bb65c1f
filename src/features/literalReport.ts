import { exactFormat } from '../core/exactFormat';
import { type FixedFormat } from '../core/format';
import { bestFracBw } from '../core/policy';
import { quantize, type Quantized } from '../core/quantize';
import { type FormatDecision, policyDataOfValue } from './formatRule';
import { type LensSettings } from './lensSettings';

/** One value in one candidate format. */
export interface Candidate {
  readonly format: FixedFormat;
  readonly quantized: Quantized;
}

/** Everything a hover says of one real number. */
export interface LiteralReport {
  readonly value: number | bigint;
  readonly decision: FormatDecision;
  readonly quantized: Quantized;
  /** fracBw − 1, fracBw, fracBw + 1. */
  readonly neighbours: readonly Candidate[];
  /** The policy's best fracBw for this value alone, at the same width. */
  readonly best: Candidate | undefined;
  /** The format of fewest bits that holds the value without error. */
  readonly exact: FixedFormat | undefined;
}

export function literalReport(value: number | bigint, decision: FormatDecision, settings: LensSettings): LiteralReport {
  const { format, modes } = decision;
  const at = (fracBw: number): Candidate => ({
    format: { ...format, fracBw },
    quantized: quantize(value, { ...format, fracBw }, modes),
  });
  const finite = Number.isFinite(Number(value));
  const best = finite ? bestFracBw(settings.policy, policyDataOfValue(Number(value)), format, modes) : undefined;
  return {
    value,
    decision,
    quantized: quantize(value, format, modes),
    neighbours: [format.fracBw - 1, format.fracBw, format.fracBw + 1].map(at),
    best: best === undefined ? undefined : at(best),
    exact: exactFormat(value, Number(value) < 0 || format.signed),
  };
}

/** The error in steps of the format; `undefined` without a code. */
export function errorInLsb(quantized: Quantized, format: FixedFormat): number | undefined {
  return quantized.code === undefined ? undefined : quantized.error * 2 ** format.fracBw;
}

/** The relative error; `undefined` for 0 and for what is not finite. */
export function relativeError(value: number | bigint, quantized: Quantized): number | undefined {
  const x = Number(value);
  return x === 0 || !Number.isFinite(x) || quantized.code === undefined ? undefined : Math.abs(quantized.error / x);
}

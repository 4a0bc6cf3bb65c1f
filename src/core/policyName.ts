/** The rules that choose `fracBw` for a width, the default first; never a silent one. */
export const POLICY_NAMES = ['cover', 'strict', 'roundSafe', 'minMse', 'minMaxAbs', 'percentile', 'kl'] as const;

export type Policy = (typeof POLICY_NAMES)[number];

/** A policy and, for `percentile`, its p in percent. Written `cover`, `percentile99.9`. */
export interface PolicyChoice {
  readonly policy: Policy;
  readonly percentile: number;
}

export const PERCENTILES: readonly number[] = [99, 99.9, 99.99, 99.999];
const DEFAULT_PERCENTILE = 99.9;

export const DEFAULT_POLICY: PolicyChoice = { policy: 'cover', percentile: DEFAULT_PERCENTILE };

/** Reads `cover`, `percentile` (99.9), `percentile99.99`; `undefined` for no policy. */
export function parsePolicy(text: string): PolicyChoice | undefined {
  const match = /^([a-z]+)(\d+(?:\.\d+)?)?$/i.exec(text.trim());
  const policy = POLICY_NAMES.find(name => name.toLowerCase() === match?.[1]?.toLowerCase());
  if (!match || !policy) return undefined;
  if (match[2] === undefined) return { policy, percentile: DEFAULT_PERCENTILE };
  const percentile = Number(match[2]);
  return policy === 'percentile' && percentile > 0 && percentile <= 100
    ? { policy: 'percentile', percentile }
    : undefined;
}

export function policyName(choice: PolicyChoice): string {
  return choice.policy === 'percentile' ? `percentile${choice.percentile}` : choice.policy;
}

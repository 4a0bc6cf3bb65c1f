/** What a row's ratio is made of. Of the first kind more is better, of the others less. */
export type RatioOf = 'peer ÷ ours' | 'ours ÷ peer' | 'ours';

/** The rows in the order they are printed, and what each should reach. */
export const GOALS = [
  { name: 'scan a C header: values, offsets, nesting, comments', goal: 3, of: 'peer ÷ ours' },
  { name: '17-digit literals', goal: 1.5, of: 'peer ÷ ours' },
  { name: 'against tools', goal: 250, of: 'peer ÷ ours' },
  { name: 'statistics with a log2 histogram', goal: 12, of: 'peer ÷ ours' },
  { name: "quantize, bit-equal to the seed's function (−0, NaN too)", goal: 12, of: 'peer ÷ ours' },
  { name: 'quantize and all errors', goal: 12, of: 'peer ÷ ours' },
  { name: 'exact MSE-best frac_bw over 25 candidates', goal: 80, of: 'peer ÷ ours' },
  { name: '15 × 25 map of bw × frac_bw, exact', goal: 500, of: 'peer ÷ ours' },
  { name: 'text → statistics and best frac_bw', goal: 2.2, of: 'peer ÷ ours' },
  { name: 'one keystroke in that file → new values and best frac_bw', goal: 500, of: 'peer ÷ ours' },
  { name: 'retained bytes per literal (value + offset)', goal: 12.5, of: 'ours' },
  { name: 'first (cold) analysis ÷ warm', goal: 1.6, of: 'ours ÷ peer' },
  { name: "longest hold of the extension host's thread, 14 MB file opened", goal: 10, of: 'ours' },
] as const satisfies readonly { readonly name: string; readonly goal: number; readonly of: RatioOf }[];

export type RowName = (typeof GOALS)[number]['name'];
export type Goal = (typeof GOALS)[number];

/** Larger or smaller than the goal, as the row wants it. */
export function isMet({ goal, of }: Goal, ratio: number): boolean {
  return of === 'peer ÷ ours' ? ratio >= goal : ratio <= goal;
}

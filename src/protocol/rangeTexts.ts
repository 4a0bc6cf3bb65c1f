import { CHART_TEXTS } from './chartTexts';

/**
 * The range page's own words, in English. The host sends them in the user's language; what depends on the data comes
 * as a final text with its part. `{0}` stands for what the page puts in.
 */
export const RANGE_TEXTS = {
  distribution: 'Distribution',
  choosing: 'Choosing frac_bw',
  clipping: 'Range clipping',
  schemes: 'Schemes',
  errors: 'Errors',
  arrays: 'Arrays',
  ...CHART_TEXTS,
} as const;

export type RangeTextKey = keyof typeof RANGE_TEXTS;
export type RangeTexts = Readonly<Record<RangeTextKey, string>>;

export const RANGE_TEXT_KEYS = Object.keys(RANGE_TEXTS) as readonly RangeTextKey[];

/** The views of the range page, in their order. */
export const RANGE_TABS = ['distribution', 'choice', 'clipping', 'schemes', 'errors', 'arrays'] as const;

export type RangeTab = (typeof RANGE_TABS)[number];

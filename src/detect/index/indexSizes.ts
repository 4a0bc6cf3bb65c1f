/** How finely an index is divided, in UTF-16 units. */
export interface IndexSizes {
  /** Between two restart points. */
  readonly spacing: number;
  /** A leaf as it is made, but for a line or list that gives no restart point. */
  readonly leaf: number;
}

export const USUAL_SIZES: IndexSizes = { spacing: 4608, leaf: 0xc000 };

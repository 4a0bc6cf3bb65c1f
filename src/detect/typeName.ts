import { type Span } from './span';

/** A name that the text gives to a number type: `typedef ap_fixed<16,6> weight_t;`, `#define T q15_t`. */
export interface TypeName {
  readonly name: string;
  readonly nameSpan: Span;
  /** What it stands for, through all names between: `ap_fixed<16,6>`. */
  readonly type: string;
}

/** What the scanner remembers of it: the name as it is looked up, and a type that is empty where the name means none any more. */
export interface TypeNameRecord {
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly key: string;
  readonly type: string;
}

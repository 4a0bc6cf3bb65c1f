import { type Span } from './span';
import { type TypeName } from './typeName';

/** A part of a text whose numbers are written for a type: a declaration's value, or the argument of a call that makes one. */
export interface TypedSpan {
  readonly span: Span;
  /** As written: `ap_fixed<8,2>`, `weight_t`, `fi(v, 1, 8, 6)`. */
  readonly type: string;
  /** Where the text defines that name. */
  readonly typeName?: TypeName;
  /** The numbers are codes of the type: `I2F6::from_bits(6)`. */
  readonly codes: boolean;
}

/** In text order, those around others first. */
export const byPlace = ({ span: a }: TypedSpan, { span: b }: TypedSpan): number => a.start - b.start || b.end - a.end;

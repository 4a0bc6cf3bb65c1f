import { countUpTo } from '../detect/countLeading';
import { literalOf, type NumberArray } from '../detect/numberArray';
import { type Scan } from '../detect/scan';
import { type TypedSpan } from '../detect/typedSpan';
import { type TypeName } from '../detect/typeName';

/** The type that a text declares for numbers. */
export interface DeclaredType {
  /** Without qualifiers, and through the names that the text gives to types: `ap_fixed<8,2>`. */
  readonly type: string;
  /** The name it is declared by, where that is another. */
  readonly name?: string;
  /** Where the text says so: the definition of the name, else the declaration. */
  readonly offset: number;
  /** The numbers are codes of the type: `I2F6::from_bits(6)`. */
  readonly codes: boolean;
}

const QUALIFIERS = /^(?:(?:const|static|volatile|constexpr|inline|extern|register|mut)\s+)+/;

const declared = (written: string, typeName: TypeName | undefined, offset: number, codes: boolean): DeclaredType =>
  typeName
    ? { type: typeName.type, name: typeName.name, offset: typeName.nameSpan.start, codes }
    : { type: written.replace(QUALIFIERS, '').trim(), offset, codes };

/** Typed spans with the index of the one around each, or -1. */
interface Nested {
  readonly spans: readonly TypedSpan[];
  readonly around: Int32Array;
}

const known = new WeakMap<Scan, Nested>();

const nestedOf = (scan: Scan): Nested => {
  let nested = known.get(scan);
  if (!nested) {
    const spans = scan.typedSpans;
    const around = new Int32Array(spans.length);
    for (let i = 0; i < spans.length; i++) {
      const start = spans[i]?.span.start ?? 0;
      let outer = i - 1;
      while (outer >= 0 && (spans[outer]?.span.end ?? 0) <= start) outer = around[outer] ?? -1;
      around[i] = outer;
    }
    known.set(scan, (nested = { spans, around }));
  }
  return nested;
};

/** The type that numbers at the offset are written for: of a declaration's value, or of a call around them. */
export function typeAt(scan: Scan, offset: number): DeclaredType | undefined {
  if (scan.typedSpans.length === 0) return undefined;
  const { spans, around } = nestedOf(scan);
  let index = countUpTo(spans, ({ span }) => span.start, offset) - 1;
  while (index >= 0 && (spans[index]?.span.end ?? 0) <= offset) index = around[index] ?? -1;
  const found = spans[index];
  return found && declared(found.type, found.typeName, found.span.start, found.codes);
}

/** The type of an array's elements, as it is declared, or as the calls around it or around its elements say. */
export function typeOfArray(scan: Scan, array: NumberArray): DeclaredType | undefined {
  if (ofArrays.has(array)) return ofArrays.get(array);
  const type = readType(scan, array);
  ofArrays.set(array, type);
  return type;
}

const ofArrays = new WeakMap<NumberArray, DeclaredType | undefined>();

const readType = (scan: Scan, array: NumberArray): DeclaredType | undefined => {
  const { elementType, typeName, statementStart } = array;
  const first = literalOf(array, 0);
  const made = first === undefined ? undefined : typeAt(scan, scan.literals.starts[first] ?? 0);
  if (elementType === undefined) return made ?? typeAt(scan, array.span.start);
  const own = declared(elementType, typeName, statementStart, false);
  return made?.codes === true ? { ...own, codes: true } : own;
};

/** The declared type says that its numbers are reals, whole or not. */
export function isRealType(type: string | undefined): boolean {
  return /float|double|half|real|f(?:16|32|64)|[Ff]loat(?:32|64)Array/i.test(type ?? '');
}

/** `weight_t = ap_fixed<16,6>`, or the type alone. */
export function typeText({ type, name }: Pick<DeclaredType, 'type' | 'name'>): string {
  return name === undefined ? type : `${name} = ${type}`;
}

import { type FixedFormat, qmax, qmin } from '../core/format';
import { kindOf } from '../detect/literalTable';
import { literalOf, type NumberArray } from '../detect/numberArray';
import { type Scan } from '../detect/scan';
import { type ReportInput } from './arrayReport';
import { declaredFormat, settingFormat } from './formatRule';
import { integerStorage } from './integerStorage';
import { type LensSettings } from './lensSettings';

/**
 * How an array's values are to be read. Whole numbers are codes where the declared type says so (`q15_t`), or where a
 * format is set and they are stored as words: of an integer type, or written in hex or binary. All else are reals.
 */
export function arrayQuestion(scan: Scan, array: NumberArray, settings: LensSettings): ReportInput {
  const stored = integerStorage(array.elementType) !== undefined;
  const declared = declaredFormat(array.elementType, settings);
  const given = declared ?? settingFormat(settings);
  const words = declared ? stored : stored || isOfWords(scan, array);
  const codes = given && words ? codesOfWords(array.values, given.format) : undefined;
  return codes ? { values: codes, given, areCodes: true } : { values: array.values, given, areCodes: false };
}

/** Every element is a literal written in hex, octal, binary or with a size. */
export function isOfWords(scan: Scan, array: NumberArray): boolean {
  for (let i = 0; i < array.count; i++) {
    const literal = literalOf(array, i);
    if (literal === undefined) return false;
    const kind = kindOf(scan.literals, literal);
    if (kind === 'integer' || kind === 'float' || kind === 'hexFloat') return false;
  }
  return array.count > 0;
}

/** The codes that whole numbers or bit patterns stand for; `undefined` where one is neither a code nor a word of the width. */
export function codesOfWords(values: Float64Array, format: FixedFormat): Float64Array | undefined {
  const low = Number(qmin(format));
  const high = Number(qmax(format));
  const span = 2 ** format.bw;
  const codes = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const x = values[i] ?? NaN;
    if (!Number.isInteger(x) || x < low || x >= span) return undefined;
    codes[i] = x > high ? x - span : x;
  }
  return codes;
}

import { codesOfNotation } from '../core/notation';
import { type FixedFormat, qmax, qmin } from '../core/format';
import { kindOf, type LiteralKind } from '../detect/literalTable';
import { literalOf, type NumberArray } from '../detect/numberArray';
import { type Scan } from '../detect/scan';
import { type ReportInput } from './arrayReport';
import { type DeclaredType, isRealType, typeOfArray } from './declaredType';
import { arrayDirectives } from './formatDirectives';
import { givenFormat, parsedType, settingsUnder } from './formatRule';
import { integerStorage, integerWidth } from './integerStorage';
import { type LensSettings } from './lensSettings';

/** How an array's values are to be read, and the settings as the source changes them there. */
export interface ArrayQuestion extends ReportInput {
  readonly settings: LensSettings;
}

/** By what rule an array's numbers have their format, and whether they are codes of it. */
export function arrayQuestion(scan: Scan, array: NumberArray, settings: LensSettings): ArrayQuestion {
  const declared = typeOfArray(scan, array);
  const own = settingsOfArray(scan, array, settings);
  const reading = codesUnder(declared, own);
  const isFixed = parsedType(declared, own) !== undefined;
  const given = givenFormat(declared, own, isFixed && reading !== 'integers' && hasWhole(scan, array));
  const codes =
    given && areWritten(scan, array, declared, reading) ? codesOfWords(array.values, given.format) : undefined;
  return codes
    ? { values: codes, given, areCodes: true, settings: own }
    : { values: array.values, given, areCodes: false, settings: own };
}

/** The settings as directives around the array change them. */
export function settingsOfArray(scan: Scan, array: NumberArray, settings: LensSettings): LensSettings {
  const placed = arrayDirectives(scan, array, settings.notation);
  return placed.length === 0 ? settings : settingsUnder(settings, placed, integerWidth(typeOfArray(scan, array)?.type));
}

/** Which of the numbers written somewhere are codes of the format there: whole ones, bit patterns alone, or none. */
export type CodesReading = 'integers' | 'words' | 'none';

/**
 * By the declared type: of `q15_t` whole numbers are codes, while the constructors of `ap_fixed` and its like take them
 * as reals. Under a directive every whole number is a code, unless the type is one of reals. Else those stored as words.
 */
export function codesUnder(declared: DeclaredType | undefined, settings: LensSettings): CodesReading {
  if (declared?.codes === true) return 'integers';
  const parsed = parsedType(declared, settings);
  if (parsed) return codesOfNotation(parsed.notation) ?? 'none';
  if (isRealType(declared?.type)) return 'none';
  if (settings.directive?.choosing === true || integerStorage(declared?.type)) return 'integers';
  return 'words';
}

const areWritten = (
  scan: Scan,
  array: NumberArray,
  declared: DeclaredType | undefined,
  reading: CodesReading,
): boolean => {
  switch (reading) {
    case 'integers':
      return integerStorage(declared?.type) !== undefined || isOfIntegers(scan, array);
    case 'words':
      return isOfWords(scan, array);
    case 'none':
      return false;
  }
};

const isReal = (kind: LiteralKind): boolean => kind === 'float' || kind === 'hexFloat';

const hasWhole = (scan: Scan, array: NumberArray): boolean => {
  for (let i = 0; i < array.count; i++) {
    const literal = literalOf(array, i);
    if (literal !== undefined && !isReal(kindOf(scan.literals, literal))) return true;
  }
  return false;
};

/** Answers about arrays that are asked again for every literal. */
const ofIntegers = new WeakMap<NumberArray, boolean>();
const withFraction = new WeakMap<NumberArray, boolean>();

const remembered = (known: WeakMap<NumberArray, boolean>, array: NumberArray, answer: () => boolean): boolean => {
  const found = known.get(array) ?? answer();
  known.set(array, found);
  return found;
};

/** Every element is a whole number and written as one: no point and no exponent. */
export function isOfIntegers(scan: Scan, array: NumberArray): boolean {
  return remembered(ofIntegers, array, () => {
    for (let i = 0; i < array.count; i++) {
      const literal = literalOf(array, i);
      if (!Number.isInteger(array.values[i])) return false;
      if (literal !== undefined && isReal(kindOf(scan.literals, literal))) return false;
    }
    return array.count > 0;
  });
}

/** Some element is no whole number. */
export function hasFraction(array: NumberArray): boolean {
  return remembered(withFraction, array, () => array.values.some(x => !Number.isInteger(x)));
}

/** Every element is a literal written in hex, octal, binary or with a size. */
export function isOfWords(scan: Scan, array: NumberArray): boolean {
  for (let i = 0; i < array.count; i++) {
    const literal = literalOf(array, i);
    if (literal === undefined) return false;
    const kind = kindOf(scan.literals, literal);
    if (kind === 'integer' || isReal(kind)) return false;
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

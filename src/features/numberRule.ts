import { type FormatWidth } from '../core/format';
import { type Scan } from '../detect/scan';
import { codesUnder } from './arrayQuestion';
import { isRealType, typeAt } from './declaredType';
import { fileDirectives, lineDirectives, type PlacedDirective } from './formatDirectives';
import { type FormatDecision, givenFormat, parsedType, settingsUnder } from './formatRule';
import { integerStorage, integerWidth } from './integerStorage';
import { type LensSettings } from './lensSettings';

/** What holds at one number. */
export interface NumberRule {
  /** As the source changes them there. */
  readonly settings: LensSettings;
  /** The format that does not depend on the number; `undefined`: the policy finds one. */
  readonly given: FormatDecision | undefined;
  /** The number, where it is whole, is a code of that format. */
  readonly areCodes: boolean;
  /** The source says that it is a real, whole or not. */
  readonly isReal: () => boolean;
}

/** What is known of a number that is no element of an array. */
export interface Scalar {
  readonly whole: boolean;
  /** It is written in hex, octal, binary or with a size. */
  readonly isWord: boolean;
  /** Bits, as it is written. */
  readonly width: FormatWidth | undefined;
}

/** The rule at a number outside arrays: a directive on its line, the line above or of the file, its declared type, the setting. */
export function scalarRule(scan: Scan, offset: number, scalar: Scalar, settings: LensSettings): NumberRule {
  const declared = typeAt(scan, offset);
  const near = lineDirectives(scan, offset, settings.notation);
  const placed = [...near, ...fileDirectives(scan, settings.notation)];
  const own = settingsUnder(settings, placed, integerWidth(declared?.type) ?? scalar.width);
  const fixed = parsedType(declared, own);
  const reading = codesUnder(declared, own);
  const byType = fixed !== undefined || declared?.codes === true || integerStorage(declared?.type) !== undefined;
  const areCodes =
    scalar.isWord && reading !== 'none' ? true : reading === 'integers' && (byType || isMeant(scan, near));
  const isReal = !areCodes && (fixed !== undefined || (isRealType(declared?.type) && near.length > 0));
  return {
    settings: own,
    given: givenFormat(declared, own, isReal && scalar.whole && fixed !== undefined),
    areCodes,
    isReal: () => isReal,
  };
}

/** A directive of its line means a whole number, unless it is there for an array, whose sizes are numbers, too. */
const isMeant = (scan: Scan, near: readonly PlacedDirective[]): boolean => {
  const [first] = near;
  if (!first) return false;
  const { lines, nextEnd } = first.comment;
  const end = first.where === 'line' ? lines.end : nextEnd;
  return !scan.arrays.some(({ span, statementStart }) => statementStart <= end && span.end >= lines.start);
};

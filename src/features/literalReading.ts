import { type FormatWidth, MAX_BW } from '../core/format';
import { type Language } from '../detect/language';
import { kindOf, type LiteralKind } from '../detect/literalTable';
import { type NumberArray } from '../detect/numberArray';
import { readLiteral } from '../detect/readLiteral';
import { type Scan } from '../detect/scan';
import { codesUnder, hasFraction, isOfIntegers, settingsOfArray } from './arrayQuestion';
import { fractionFormat } from './arrayReport';
import { codeOfInteger } from './codeHover';
import { type DeclaredType, isRealType, typeOfArray } from './declaredType';
import { arrayDirectives, lineDirectives } from './formatDirectives';
import {
  autoFormat,
  decisionUnder,
  type FormatDecision,
  givenFormat,
  parsedType,
  policyDataOfValue,
  settingsUnder,
} from './formatRule';
import { type HoverTarget } from './hoverTarget';
import { integerStorage, integerWidth } from './integerStorage';
import { type LensSettings } from './lensSettings';
import { type NumberRule, type Scalar, scalarRule } from './numberRule';

/** What a literal's hover is made of. */
export interface LiteralQuestion {
  readonly scan: Scan;
  readonly language: Language;
  readonly target: HoverTarget;
  /** The literal as it is written. */
  readonly text: string;
  /** The format in force for the values of the array it belongs to. */
  readonly arrayDecision: FormatDecision | undefined;
  /** The array's values are codes of that format. */
  readonly areCodes: boolean;
  readonly settings: LensSettings;
}

/** The reading of a literal: a real number in a format, or a code that stands for one. */
export type LiteralReading = (
  { readonly kind: 'real'; readonly value: number | bigint } | { readonly kind: 'code'; readonly code: bigint }
) & {
  readonly decision: FormatDecision;
  /** As the source changes them there. */
  readonly settings: LensSettings;
};

/** How a literal is to be read; `undefined` where the settings or its place say that it is nothing to tell about. */
export function literalReading(question: LiteralQuestion): LiteralReading | undefined {
  const { scan, target, settings } = question;
  if (!target.literal) return undefined;
  const { index } = target.literal;
  const value = scan.literals.big.get(index) ?? scan.literals.values[index] ?? NaN;
  const kind = kindOf(scan.literals, index);
  const whole = kind !== 'float' && kind !== 'hexFloat';
  if (whole && settings.integers === 'never') return undefined;
  if (whole && typeof value === 'number' && !Number.isInteger(value)) return undefined;
  const rule = ruleOf(question, index, kind, whole);
  if (whole) {
    const coded = codeReading(question, rule, BigInt(value));
    if (coded) return coded;
    if (settings.integers !== 'always' && !rule.isReal()) return undefined;
  }
  const decision = rule.given ?? autoFormat(policyDataOfValue(Number(value)), 'value', rule.settings);
  return { kind: 'real', value, decision, settings: rule.settings };
}

const ruleOf = (question: LiteralQuestion, index: number, kind: LiteralKind, whole: boolean): NumberRule => {
  const { scan, target, text, language } = question;
  const width = whole ? wordWidth(text, language, kind) : undefined;
  const { array, isElement } = target;
  if (array && isElement) return elementRule(question, array, scan.literals.starts[index] ?? 0, { whole, width });
  return scalarRule(
    scan,
    scan.literals.starts[index] ?? 0,
    { whole, isWord: kind !== 'integer', width },
    question.settings,
  );
};

/** A directive on the element's own line, or on the line above, else the rule of its array. */
const elementRule = (
  question: LiteralQuestion,
  array: NumberArray,
  offset: number,
  { whole, width }: Pick<Scalar, 'whole' | 'width'>,
): NumberRule => {
  const { scan, settings, arrayDecision, areCodes } = question;
  const declared = typeOfArray(scan, array);
  const ofArray = settingsOfArray(scan, array, settings);
  const around = arrayDirectives(scan, array, settings.notation);
  const near = lineDirectives(scan, offset, settings.notation);
  if (near.length === 0 || near[0]?.comment === around[0]?.comment) {
    const isReal = (): boolean => isRealElement(array, declared, ofArray);
    return { settings: ofArray, given: arrayDecision, areCodes, isReal };
  }
  const own = settingsUnder(settings, [...near, ...around], integerWidth(declared?.type) ?? width);
  const isFixed = parsedType(declared, own) !== undefined;
  const isWhole = integerStorage(declared?.type) !== undefined || isOfIntegers(scan, array);
  return {
    settings: own,
    given: givenFormat(declared, own, isFixed && whole) ?? ofPolicy(arrayDecision, own),
    areCodes: isWhole && codesUnder(declared, own) === 'integers',
    isReal: () => isRealElement(array, declared, own),
  };
};

/** A directive that chooses no width leaves the policy's answer for the whole array. */
const ofPolicy = (decision: FormatDecision | undefined, settings: LensSettings): FormatDecision | undefined =>
  decision && settings.directive?.choosing !== true ? decisionUnder(decision, settings) : undefined;

/** An integer among reals is a real: where the type is one of reals, or the array holds any number that is not whole. */
const isRealElement = (array: NumberArray, declared: DeclaredType | undefined, settings: LensSettings): boolean => {
  if (integerStorage(declared?.type)) return false;
  return parsedType(declared, settings) !== undefined || isRealType(declared?.type) || hasFraction(array);
};

/** The formats by which an integer may be a code, the first that it fits in. */
const codeReading = (question: LiteralQuestion, rule: NumberRule, value: bigint): LiteralReading | undefined => {
  const { settings } = rule;
  for (const decision of codeDecisions(question, rule)) {
    const code = codeOfInteger(value, decision);
    if (code !== undefined) return { kind: 'code', code, decision, settings };
  }
  return undefined;
};

const codeDecisions = ({ scan, language, target, text }: LiteralQuestion, rule: NumberRule): FormatDecision[] => {
  const { array, isElement, literal } = target;
  if (!literal) return [];
  const found = rule.areCodes && rule.given ? [rule.given] : [];
  if (!array || !isElement || found.length > 0) return found;
  const kind = kindOf(scan.literals, literal.index);
  const declared = typeOfArray(scan, array);
  if (parsedType(declared, rule.settings)) return [];
  const isWord = kind !== 'integer';
  const storage = integerStorage(declared?.type);
  if (rule.given && rule.given.reason.kind !== 'auto' && (storage ?? isWord)) found.push(rule.given);
  const width = storage ?? (isWord ? wordWidth(text, language, kind) : undefined);
  if (width) found.push(asFraction(width, storage && declared ? declared.type : wordText(width, kind), rule.settings));
  return found;
};

const wordText = ({ bw, signed }: FormatWidth, kind: LiteralKind): string =>
  kind === 'sized' ? `${bw}'${signed ? 's' : ''}` : `${bw}-bit words`;

const asFraction = ({ signed, bw }: FormatWidth, type: string, settings: LensSettings): FormatDecision => ({
  format: fractionFormat(signed, bw),
  modes: settings.modes,
  reason: { kind: 'width', type },
});

/** The width of a word: as it says itself, else the usual one that its hex digits fill. Only a sized literal can be unsigned. */
const wordWidth = (text: string, language: Language, kind: LiteralKind): FormatWidth | undefined => {
  const reading = readLiteral(text, language, kind);
  if (!reading) return undefined;
  if (reading.width !== undefined)
    return reading.width <= MAX_BW ? { signed: kind !== 'sized' || reading.signed, bw: reading.width } : undefined;
  const bw = kind === 'hex' ? [8, 16, 32, 64].find(bits => bits >= 4 * reading.digitCount) : undefined;
  return bw === undefined ? undefined : { signed: true, bw };
};

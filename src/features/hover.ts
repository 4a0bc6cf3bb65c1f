import { type FormatWidth, MAX_BW } from '../core/format';
import { type Language } from '../detect/language';
import { kindOf, literalAt, type LiteralKind } from '../detect/literalTable';
import { type NamedConstant } from '../detect/namedConstant';
import { type NumberArray } from '../detect/numberArray';
import { readLiteral } from '../detect/readLiteral';
import { type Scan } from '../detect/scan';
import { type Span } from '../detect/span';
import { arrayAt } from './arrayPlace';
import { fractionFormat } from './arrayReport';
import { codeMarkdown, codeOfInteger } from './codeHover';
import { autoFormat, declaredFormat, type FormatDecision, policyDataOfValue, settingFormat } from './formatRule';
import { integerStorage } from './integerStorage';
import { type LensSettings } from './lensSettings';
import { literalMarkdown } from './literalHover';
import { literalReport } from './literalReport';
import { namedAt } from './namedAt';
import { type Translate } from './translate';

/** What lies under an offset: a literal, an array, or both. */
export interface HoverTarget {
  readonly literal: { readonly index: number; readonly span: Span } | undefined;
  readonly array: NumberArray | undefined;
  /** The literal is a value of the array, not its size or an index. */
  readonly isElement: boolean;
  /** The name there stands for this number. */
  readonly constant: NamedConstant | undefined;
  /** Why a list there is not an array that can be told about. */
  readonly refused: string | undefined;
}

/**
 * The literal and the array at an offset, else what the name there stands for (a word of code that contains the offset);
 * `undefined` where there is nothing to say.
 */
export function hoverTarget(scan: Scan, offset: number, name?: string): HoverTarget | undefined {
  const index = literalAt(scan.literals, offset);
  const literal =
    index < 0
      ? undefined
      : { index, span: { start: scan.literals.starts[index] ?? 0, end: scan.literals.ends[index] ?? 0 } };
  const here = arrayAt(scan, offset);
  const named = name === undefined || literal || here ? undefined : namedAt(scan, name, offset);
  const array = here ?? named?.array;
  const refused = scan.refused.find(({ span }) => offset >= span.start && offset < span.end)?.reason;
  const constant = named?.constant;
  if (!literal && !array && !constant && refused === undefined) return undefined;
  return { literal, array, isElement: literal !== undefined && array !== undefined, constant, refused };
}

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
export type LiteralReading =
  | { readonly kind: 'real'; readonly value: number | bigint; readonly decision: FormatDecision }
  | { readonly kind: 'code'; readonly code: bigint; readonly decision: FormatDecision };

/** How a literal is to be read; `undefined` where the settings or its place say that it is nothing to tell about. */
export function literalReading(question: LiteralQuestion): LiteralReading | undefined {
  const { scan, target, settings, arrayDecision } = question;
  if (!target.literal) return undefined;
  const { index } = target.literal;
  const value = scan.literals.big.get(index) ?? scan.literals.values[index] ?? NaN;
  const kind = kindOf(scan.literals, index);
  const whole = kind !== 'float' && kind !== 'hexFloat';
  if (whole && settings.integers === 'never') return undefined;
  if (whole && typeof value === 'number' && !Number.isInteger(value)) return undefined;
  if (whole) {
    const coded = codeReading(question, BigInt(value));
    if (coded) return coded;
    if (settings.integers !== 'always' && !isRealElement(question)) return undefined;
  }
  const decision =
    arrayDecision ?? settingFormat(settings) ?? autoFormat(policyDataOfValue(Number(value)), 'value', settings);
  return { kind: 'real', value, decision };
}

/** An integer among reals is a real: where the type is one of reals, or the array holds any number that is not whole. */
function isRealElement({ target, settings }: LiteralQuestion): boolean {
  const { array } = target;
  if (!array || !target.isElement || integerStorage(array.elementType)) return false;
  if (declaredFormat(array.elementType, settings)) return true;
  return isRealType(array.elementType) || array.values.some(x => !Number.isInteger(x));
}

/** The declared type says that its numbers are reals, whole or not. */
export function isRealType(type: string | undefined): boolean {
  return /float|double|half|real|f(?:16|32|64)|[Ff]loat(?:32|64)Array/i.test(type ?? '');
}

/** The formats by which an integer may be a code, the first that it fits in. */
function codeReading(question: LiteralQuestion, value: bigint): LiteralReading | undefined {
  for (const decision of codeDecisions(question)) {
    const code = codeOfInteger(value, decision);
    if (code !== undefined) return { kind: 'code', code, decision };
  }
  return undefined;
}

function codeDecisions({
  scan,
  language,
  target,
  text,
  arrayDecision,
  areCodes,
  settings,
}: LiteralQuestion): FormatDecision[] {
  if (!target.literal) return [];
  if (areCodes && arrayDecision) return [arrayDecision];
  const { array, isElement } = target;
  const kind = kindOf(scan.literals, target.literal.index);
  const isWord = kind !== 'integer';
  if (isElement && declaredFormat(array?.elementType, settings)) return [];
  const found: FormatDecision[] = [];
  const setting = settingFormat(settings);
  const storage = isElement ? integerStorage(array?.elementType) : undefined;
  if (setting && (storage || isWord)) found.push(setting);
  const asFraction = (width: { readonly signed: boolean; readonly bw: number }, type: string): FormatDecision => ({
    format: fractionFormat(width.signed, width.bw),
    modes: settings.modes,
    reason: { kind: 'width', type },
  });
  if (storage && array?.elementType !== undefined) found.push(asFraction(storage, array.elementType));
  else if (isElement && isWord) {
    const width = wordWidth(text, language, kind);
    if (width)
      found.push(
        asFraction(width, kind === 'sized' ? `${width.bw}'${width.signed ? 's' : ''}` : `${width.bw}-bit words`),
      );
  }
  return found;
}

/** The width of a word: as it says itself, else the usual one that its hex digits fill. Only a sized literal can be unsigned. */
function wordWidth(text: string, language: Language, kind: LiteralKind): FormatWidth | undefined {
  const reading = readLiteral(text, language, kind);
  if (!reading) return undefined;
  if (reading.width !== undefined)
    return reading.width <= MAX_BW ? { signed: kind !== 'sized' || reading.signed, bw: reading.width } : undefined;
  const bw = kind === 'hex' ? [8, 16, 32, 64].find(bits => bits >= 4 * reading.digitCount) : undefined;
  return bw === undefined ? undefined : { signed: true, bw };
}

/** The Markdown of the literal's part of a hover; `undefined` where it stays silent. */
export function literalPart(question: LiteralQuestion, t: Translate): string | undefined {
  const reading = literalReading(question);
  if (!reading) return undefined;
  const { settings, text } = question;
  return reading.kind === 'code'
    ? codeMarkdown(text, reading.code, reading.decision, settings, t)
    : literalMarkdown(text, literalReport(reading.value, reading.decision, settings), settings, t);
}

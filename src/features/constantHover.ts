import { type Language } from '../detect/language';
import { type NamedConstant } from '../detect/namedConstant';
import { type Scan } from '../detect/scan';
import { codeMarkdown, codeOfInteger } from './codeHover';
import { autoFormat, declaredFormat, policyDataOfValue, settingFormat } from './formatRule';
import { isRealType, type LiteralReading, literalReading } from './hover';
import { integerStorage } from './integerStorage';
import { type LensSettings } from './lensSettings';
import { literalMarkdown } from './literalHover';
import { literalReport } from './literalReport';
import { shortText } from './numberText';
import { type Translate } from './translate';

/** What the hover of a constant's name is made of. */
export interface ConstantQuestion {
  readonly scan: Scan;
  readonly language: Language;
  readonly constant: NamedConstant;
  /** The constant's value as it is written. */
  readonly text: string;
  readonly settings: LensSettings;
}

/** How a constant's number is to be read: as the literal that it is, or (an expression) as a real. */
export function constantReading(question: ConstantQuestion): LiteralReading | undefined {
  const { scan, language, constant, text, settings } = question;
  const value = constant.big ?? constant.value;
  const declared = declaredFormat(constant.type, settings);
  if (declared) {
    const isCode = constant.isInteger && integerStorage(constant.type) !== undefined;
    const code = isCode ? codeOfInteger(BigInt(value), declared) : undefined;
    return code === undefined
      ? { kind: 'real', value, decision: declared }
      : { kind: 'code', code, decision: declared };
  }
  if (constant.isInteger && !isRealType(constant.type)) {
    if (constant.literal >= 0) {
      const literal = { index: constant.literal, span: constant.span };
      const target = { literal, array: undefined, isElement: false, constant: undefined, refused: undefined };
      return literalReading({ scan, language, target, text, arrayDecision: undefined, areCodes: false, settings });
    }
    if (settings.integers !== 'always') return undefined;
  }
  const decision = settingFormat(settings) ?? autoFormat(policyDataOfValue(Number(value)), 'value', settings);
  return { kind: 'real', value, decision };
}

/** The Markdown of a constant at a use of its name; `undefined` where it stays silent, as its literal would. */
export function constantPart(question: ConstantQuestion, t: Translate): string | undefined {
  const reading = constantReading(question);
  if (!reading) return undefined;
  const { constant, text, settings } = question;
  const isLiteral = constant.literal >= 0 || reading.kind === 'code';
  const written = `${constant.name} = ${text.replace(/\s+/g, ' ')}`;
  const shown = isLiteral ? written : `${written} = ${shortText(constant.value, 12)}`;
  return reading.kind === 'code'
    ? codeMarkdown(shown, reading.code, reading.decision, settings, t)
    : literalMarkdown(shown, literalReport(reading.value, reading.decision, settings), settings, t);
}

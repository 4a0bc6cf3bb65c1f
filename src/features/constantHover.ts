import { type Language } from '../detect/language';
import { type NamedConstant } from '../detect/namedConstant';
import { type Scan } from '../detect/scan';
import { codeMarkdown, codeOfInteger } from './codeHover';
import { autoFormat, policyDataOfValue, type RuleLinks } from './formatRule';
import { isRealType } from './declaredType';
import { type LensSettings } from './lensSettings';
import { literalMarkdown } from './literalHover';
import { type LiteralReading, literalReading } from './literalReading';
import { literalReport } from './literalReport';
import { scalarRule } from './numberRule';
import { shortText } from '../core/realText';
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

/** How a constant's number is to be read: as the literal that it is, or (an expression) by the rule at its place. */
export function constantReading(question: ConstantQuestion): LiteralReading | undefined {
  const { scan, language, constant, text, settings } = question;
  const value = constant.big ?? constant.value;
  const isWhole = constant.isInteger && !isRealType(constant.type);
  if (isWhole && constant.literal >= 0) {
    const literal = { index: constant.literal, span: constant.span };
    const target = { literal, array: undefined, isElement: false, constant: undefined, refused: undefined };
    return literalReading({ scan, language, target, text, arrayDecision: undefined, areCodes: false, settings });
  }
  const scalar = { whole: isWhole, isWord: false, width: undefined };
  const rule = scalarRule(scan, constant.span.start, scalar, settings);
  if (isWhole) {
    const code = rule.areCodes && rule.given ? codeOfInteger(BigInt(value), rule.given) : undefined;
    if (code !== undefined && rule.given) return { kind: 'code', code, decision: rule.given, settings: rule.settings };
    if (settings.integers !== 'always' && !rule.isReal()) return undefined;
  }
  const decision = rule.given ?? autoFormat(policyDataOfValue(Number(value)), 'value', rule.settings);
  return { kind: 'real', value, decision, settings: rule.settings };
}

/** The Markdown of a constant at a use of its name; `undefined` where it stays silent, as its literal would. */
export function constantPart(question: ConstantQuestion, t: Translate, links?: RuleLinks): string | undefined {
  const reading = constantReading(question);
  if (!reading) return undefined;
  const { constant, text } = question;
  const { settings, decision } = reading;
  const isLiteral = constant.literal >= 0 || reading.kind === 'code';
  const written = `${constant.name} = ${text.replace(/\s+/g, ' ')}`;
  const shown = isLiteral ? written : `${written} = ${shortText(constant.value, 12)}`;
  return reading.kind === 'code'
    ? codeMarkdown(shown, reading.code, decision, settings, t, links)
    : literalMarkdown(shown, literalReport(reading.value, decision, settings), settings, t, links);
}

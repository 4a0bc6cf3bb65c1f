import { formatName } from '../../../src/core/format';
import { policyData } from '../../../src/core/policy';
import { scan } from '../../../src/detect/scan';
import { arrayQuestion } from '../../../src/features/arrayQuestion';
import { autoFormat, type FormatDecision, plainReason } from '../../../src/features/formatRule';
import { hoverTarget } from '../../../src/features/hoverTarget';
import { DEFAULT_SETTINGS, type LensSettings } from '../../../src/features/lensSettings';
import { literalReading } from '../../../src/features/literalReading';
import { english } from '../../../src/features/translate';
import { languageNamed } from '../detect/shown';

const decisionText = (decision: FormatDecision): string =>
  `${formatName(decision.format)} ${plainReason(decision, english)}`;

/**
 * What holds at the first `|` of a text: `s8/6 By the directive …`, with `code 6: ` or `real 0.5: ` before it for a
 * literal, and `codes: ` for an array that is read as such. Empty where nothing is told.
 */
export function ruleText(languageId: string, marked: string, settings: LensSettings = DEFAULT_SETTINGS): string {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const language = languageNamed(languageId);
  const found = scan(text, language);
  const target = hoverTarget(found, offset);
  const question = target?.array && arrayQuestion(found, target.array, settings);
  const arrayDecision =
    question && (question.given ?? autoFormat(policyData(question.values), 'array', question.settings));
  if (!target?.literal)
    return arrayDecision ? `${question.areCodes ? 'codes: ' : ''}${decisionText(arrayDecision)}` : '';
  const { span } = target.literal;
  const reading = literalReading({
    scan: found,
    language,
    target,
    text: text.slice(span.start, span.end),
    arrayDecision: target.isElement ? arrayDecision : undefined,
    areCodes: question?.areCodes ?? false,
    settings,
  });
  if (!reading) return '';
  const value = reading.kind === 'code' ? reading.code : reading.value;
  return `${reading.kind} ${value}: ${decisionText(reading.decision)}`;
}

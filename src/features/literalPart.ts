import { codeMarkdown } from './codeHover';
import { type RuleLinks } from './formatRule';
import { literalMarkdown } from './literalHover';
import { type LiteralQuestion, literalReading } from './literalReading';
import { literalReport } from './literalReport';
import { type Translate } from './translate';

/** The Markdown of the literal's part of a hover; `undefined` where it stays silent. */
export function literalPart(question: LiteralQuestion, t: Translate, links?: RuleLinks): string | undefined {
  const reading = literalReading(question);
  if (!reading) return undefined;
  const { text } = question;
  const { settings, decision } = reading;
  return reading.kind === 'code'
    ? codeMarkdown(text, reading.code, decision, settings, t, links)
    : literalMarkdown(text, literalReport(reading.value, decision, settings), settings, t, links);
}

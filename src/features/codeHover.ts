import { hexCode, pointedCode } from '../core/codeText';
import { toNumber } from '../core/exact';
import { qmax, qmin } from '../core/format';
import { codeValue } from '../core/quantize';
import { type FormatDecision, formatText, reasonMarkdown, type RuleLinks } from './formatRule';
import { shownMarkdown } from './hostileText';
import { type LensSettings } from './lensSettings';
import { rangeAndStep } from './literalHover';
import { exactText } from '../core/realText';
import { type Translate } from './translate';

/**
 * The code that an integer in a source stands for in a format: itself where it lies in the range, its two's complement
 * where it is a bit pattern of that width; `undefined` where it does not fit.
 */
export function codeOfInteger(value: bigint, decision: FormatDecision): bigint | undefined {
  const { format } = decision;
  if (value >= qmin(format) && value <= qmax(format)) return value;
  const fits = value >= 0n && value < 1n << BigInt(format.bw);
  return fits && format.signed ? BigInt.asIntN(format.bw, value) : undefined;
}

/** The hover of an integer that is a code: the real it stands for. */
export function codeMarkdown(
  text: string,
  code: bigint,
  decision: FormatDecision,
  settings: LensSettings,
  t: Translate,
  links?: RuleLinks,
): string {
  const { format, modes } = decision;
  const exact = codeValue(code, format);
  const value = exactText(exact, toNumber(exact));
  const bits = `${code} = ${hexCode(code, format)} = ${pointedCode(code, format)}`;
  return [
    `**${t('code {0} stands for {1}', shownMarkdown(text), value)} · ${formatText(format, modes, settings.notation)} · ${bits}**`,
    rangeAndStep(format, t),
    reasonMarkdown(decision, t, links),
  ].join('\n\n');
}

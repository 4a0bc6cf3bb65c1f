import { type FixedFormat } from '../core/format';
import { type Modes } from '../core/quantize';
import { typeText } from './declaredType';
import { type FormatDirective } from './formatDirective';
import { type FoundDirective } from './formatDirectives';
import { formatText, type RuleLinks } from './formatRule';
import { shownMarkdown } from './hostileText';
import { type LensSettings } from './lensSettings';
import { rangeAndStep } from './literalHover';
import { type Translate } from './translate';
import { type TypeInLine } from './typeInLine';

/** The hover of a fixed-point type: what it holds, how it rounds, and where its name is defined. */
export function typeMarkdown(
  { type, typeName, parsed }: TypeInLine,
  settings: LensSettings,
  t: Translate,
  links?: RuleLinks,
): string {
  const text = typeText({ type, ...(typeName && { name: typeName.name }) });
  const target = typeName && links?.line(typeName.nameSpan.start);
  const parts = [formatLines(shownMarkdown(text), parsed.format, parsed.modes, settings, t)];
  if (typeName && target !== undefined) parts.push(t('Defined as [{0}]({1})', shownMarkdown(typeName.name), target));
  return parts.join('\n\n');
}

const formatLines = (
  head: string,
  format: FixedFormat,
  own: Modes | undefined,
  settings: LensSettings,
  t: Translate,
): string => {
  const modes = own ?? settings.modes;
  const by = own
    ? t('Rounding {0}, overflow {1}', modes.rounding, modes.overflow)
    : t('Rounding {0}, overflow {1}, as the settings say', modes.rounding, modes.overflow);
  return [`**${head} · ${formatText(format, modes, settings.notation)}**`, rangeAndStep(format, t), by].join('\n\n');
};

/** A sentence about a directive quotes no more than a few of its words. */
const LONGEST_SENTENCE = 400;

/** The hover of a directive: what it means and for what, or what is wrong with it. */
export function directiveMarkdown(found: FoundDirective, settings: LensSettings, t: Translate): string {
  const { directive, comment } = found;
  const head = shownMarkdown(comment.text);
  if (typeof directive === 'string') return `**${head}**\n\n${shownMarkdown(t(directive), LONGEST_SENTENCE)}`;
  switch (directive.kind) {
    case 'off':
      return `**${head}**\n\n${t('From here on nothing is shown, up to fixed-point: on or the end of the file.')}`;
    case 'on':
      return `**${head}**\n\n${t('From here on numbers and arrays are shown again.')}`;
    case 'ignoreNextLine':
      return `**${head}**\n\n${t('Nothing is shown on the next line.')}`;
    case 'format':
      return `${formatPart(head, directive, settings, t)}\n\n${scopeText(found, directive, t)}`;
  }
}

const formatPart = (head: string, directive: FormatDirective, settings: LensSettings, t: Translate): string => {
  const { choice, modes, policy } = directive;
  const all = { ...settings.modes, ...modes };
  if (choice?.kind === 'format') return formatLines(head, choice.format, all, settings, t);
  const by = t('Rounding {0}, overflow {1}', all.rounding, all.overflow);
  return policy ? `**${head}**\n\n${by} · ${t('policy')} ${policy.policy}` : `**${head}**\n\n${by}`;
};

const scopeText = ({ comment }: FoundDirective, { ofFile }: FormatDirective, t: Translate): string => {
  if (ofFile) return t('For all numbers of this file that no directive nearer to them is for.');
  return comment.alone
    ? t('For the numbers on the next line, and for the array that begins there or is around this line.')
    : t('For the numbers on this line, and for the array that begins on it.');
};

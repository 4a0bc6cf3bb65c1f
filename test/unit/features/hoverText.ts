import { languageOf } from '../../../src/detect/languages';
import { type Language } from '../../../src/detect/language';
import { scan, type Scan } from '../../../src/detect/scan';
import { arrayFacts } from '../../../src/features/arrayFacts';
import { arrayMarkdown } from '../../../src/features/arrayHover';
import { arrayQuestion } from '../../../src/features/arrayQuestion';
import { arrayReport } from '../../../src/features/arrayReport';
import { constantPart } from '../../../src/features/constantHover';
import { type ThemeKind } from '../../../src/features/histogramSvg';
import { directiveMarkdown, typeMarkdown } from '../../../src/features/formatHover';
import { directiveAt } from '../../../src/features/formatDirectives';
import { type RuleLinks } from '../../../src/features/formatRule';
import { literalPart } from '../../../src/features/literalPart';
import { heardTarget, hoverTarget } from '../../../src/features/hoverTarget';
import { typeInLine, typeNameInLine } from '../../../src/features/typeInLine';
import { parseFormatChoice } from '../../../src/features/formatChoice';
import { DEFAULT_SETTINGS, type LensSettings } from '../../../src/features/lensSettings';
import { english } from '../../../src/features/translate';

/** The default settings with another format. */
export function settingsWith(format: string, more: Partial<LensSettings> = {}): LensSettings {
  const choice = parseFormatChoice(format, DEFAULT_SETTINGS.notation);
  if (typeof choice === 'string') throw new Error(choice);
  return { ...DEFAULT_SETTINGS, choice, choiceText: format, ...more };
}

const wordStart = (text: string, offset: number): number =>
  offset - (/[\p{L}\p{N}_$]*$/u.exec(text.slice(0, offset))?.[0].length ?? 0);

/** The whole hover at the first `|` of a text: a directive's or type's, else the literal's part, then the array's. */
export function hoverText(
  languageId: string,
  marked: string,
  settings: LensSettings = DEFAULT_SETTINGS,
  theme: ThemeKind = 'dark',
): string {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const language = languageOf({ languageId });
  if (!language) throw new Error(`There is no language ${languageId}.`);
  return hoverOf(scan(text, language), { language, text, offset }, settings, theme);
}

/** A place in a text. */
export interface HoverPlace {
  readonly language: Language;
  readonly text: string;
  readonly offset: number;
}

/** The whole hover at a place of a text that is scanned already. */
export function hoverOf(
  found: Scan,
  { language, text, offset }: HoverPlace,
  settings: LensSettings = DEFAULT_SETTINGS,
  theme: ThemeKind = 'dark',
): string {
  const links: RuleLinks = {
    line: at => `#L${text.slice(0, at).split('\n').length}`,
    setting: name => `setting:${name}`,
  };
  const directive = directiveAt(found, offset, settings.notation);
  if (directive) return directiveMarkdown(directive, settings, english);
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const [line = ''] = text.slice(lineStart).split('\n');
  const type =
    typeInLine(line, offset - lineStart, settings.notation) ??
    typeNameInLine(line, offset - lineStart, offset, found, language, settings.notation);
  if (type) return typeMarkdown(type, settings, english, links);
  const [word] = /[\p{L}_$][\p{L}\p{N}_$]*/u.exec(text.slice(wordStart(text, offset))) ?? [];
  const target = heardTarget(found, offset, hoverTarget(found, offset, word));
  if (!target) return '';
  const question = target.array && arrayQuestion(found, target.array, settings);
  const report = question && arrayReport(question, question.settings);
  const literal = literalPart(
    {
      scan: found,
      language,
      target,
      text: target.literal ? text.slice(target.literal.span.start, target.literal.span.end) : '',
      arrayDecision: target.isElement ? report?.decision : undefined,
      areCodes: question?.areCodes ?? false,
      settings,
    },
    english,
    links,
  );
  const array =
    target.array && report
      ? arrayMarkdown(
          arrayFacts(target.array, question.areCodes),
          report,
          question.settings,
          theme,
          english,
          true,
          links,
        )
      : undefined;
  const constant =
    target.constant &&
    constantPart(
      {
        scan: found,
        language,
        constant: target.constant,
        text: text.slice(target.constant.span.start, target.constant.span.end),
        settings,
      },
      english,
      links,
    );
  return [literal, constant, array, target.refused].filter(part => part !== undefined).join('\n\n---\n\n');
}

import { type FixedFormat, formatName } from '../core/format';
import { type Modes } from '../core/quantize';
import { type Language } from '../detect/language';
import { type CommentRule } from '../detect/textRules';
import { type NumberArray } from '../detect/numberArray';
import { type Scan } from '../detect/scan';
import { type LiteralEdit } from './convert';
import { arrayDirectives } from './formatDirectives';
import { type LensSettings } from './lensSettings';

/** What a directive is to say. */
export interface DirectiveFormat {
  readonly format: FixedFormat;
  readonly modes: Modes;
}

/** The directive as a comment says it: the format, and the modes where the settings have others. */
export function directiveText({ format, modes }: DirectiveFormat, settings: LensSettings): string {
  const rounding = modes.rounding === settings.modes.rounding ? '' : ` rounding=${modes.rounding}`;
  const overflow = modes.overflow === settings.modes.overflow ? '' : ` overflow=${modes.overflow}`;
  return `fixed-point: ${formatName(format)}${rounding}${overflow}`;
}

/**
 * The one edit that writes a directive for an array: in place of the one that holds for it alone, else as a comment on a
 * line of its own above its statement, indented like it. A sentence where the language has no comment that fits.
 */
export function planDirective(
  scan: Scan,
  language: Language,
  text: string,
  array: NumberArray,
  wanted: DirectiveFormat,
  settings: LensSettings,
): LiteralEdit | string {
  const said = directiveText(wanted, settings);
  const [nearest] = arrayDirectives(scan, array, settings.notation);
  if (nearest && nearest.where !== 'file') {
    const { span } = nearest.comment;
    return { span, before: text.slice(span.start, span.end), after: said };
  }
  const comment = commentOf(language);
  if (!comment) return 'This language has no comments: no directive can be written.';
  const at = lineStart(text, Math.min(array.statementStart, array.nameSpan?.start ?? array.span.start));
  const indent = /^[ \t]*/.exec(text.slice(at, at + 200))?.[0] ?? '';
  const close = comment.close === undefined ? '' : ` ${comment.close}`;
  return {
    span: { start: at, end: at },
    before: '',
    after: `${indent}${comment.open} ${said}${close}${lineEnd(text)}`,
  };
}

/** A comment to the end of the line before one in brackets; none that is only a comment in some places. */
function commentOf(language: Language): CommentRule | undefined {
  const rules = language.noComments === true ? [] : (language.code?.comments ?? []);
  const isPlain = (rule: CommentRule): boolean =>
    [rule.alone, rule.joins, rule.atLineStart, rule.named, rule.toEnd, rule.fence].every(flag => flag === undefined);
  return rules.find(rule => isPlain(rule) && rule.close === undefined) ?? rules.find(isPlain);
}

function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return start;
}

/** As the text's first line ends. */
function lineEnd(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

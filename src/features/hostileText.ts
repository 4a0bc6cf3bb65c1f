/** Longest piece of a file's own text that is shown. */
const MAX_SHOWN = 64;

/** Control characters and the marks that reorder text: shown as `�`, so that no name can disguise itself. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A text from a file, made fit to be shown on one line: at most 64 characters, nothing invisible. */
export function shownText(text: string): string {
  const cut = text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN - 1)}…` : text;
  return cut.replace(INVISIBLE, '\ufffd');
}

/** What begins something in Markdown: a `_` inside a word does not, and a point only in `www.`. */
const MARKUP = /[\\`*{}[\]()<>#|~$&:@!]|(?<![a-z0-9])_|_(?![a-z0-9])|(?<=www)\./gi;

/** The same as Markdown that shows just these characters: no link, tag, icon or table can begin in it. */
export function shownMarkdown(text: string): string {
  return escapedMarkdown(shownText(text));
}

/** A sentence that may hold such a text, whole, as Markdown that shows just these characters. */
export function escapedMarkdown(text: string): string {
  return text.replace(INVISIBLE, '\ufffd').replace(MARKUP, match => `&#${match.charCodeAt(0)};`);
}

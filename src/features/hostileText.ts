/** Longest piece of a file's own text that is shown. */
const MAX_SHOWN = 64;

/** Control characters and the marks that reorder text: shown as `�`, so that no name can disguise itself. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A text from a file, made fit to be shown on one line: at most 64 characters (or `most`), nothing invisible. */
export function shownText(text: string, most = MAX_SHOWN): string {
  const cut = text.length > most ? `${text.slice(0, most - 1)}…` : text;
  return cut.replace(INVISIBLE, '\ufffd');
}

/** What begins something in Markdown: a `_` inside a word does not, and a point only in `www.`. */
const MARKUP = /[\\`*{}[\]()<>#|~$&:@!]|(?<![a-z0-9])_|_(?![a-z0-9])|(?<=www)\./gi;

/** The same as Markdown that shows just these characters: no link, tag, icon or table can begin in it. */
export function shownMarkdown(text: string, most = MAX_SHOWN): string {
  return shownText(text, most).replace(MARKUP, match => `&#${match.charCodeAt(0)};`);
}

/** Words of a line that make it a sentence, and how many of its parts must be words. */
const WORDS = 6;
const SHARE = 0.8;

/** A letter and more letters, with quotes and marks of sentences around: no name with a dot, bracket or operator. */
const WORD = /^["'(*_]*[a-z\u00c0-\u024f][a-z\u00c0-\u024f'’-]*[.,:;!?)"'*_]*$/i;

/** A line that fences code in, as only a text about code has one. */
const FENCE = /^ {0,3}(```|~~~) ?\w*$/;

/** A piece of code, which is more than a word, among words: `like(this)`. */
const INLINE = /[a-z,:(] ?`[^`]*[^`\w][^`]*`[,.:;)]*( [a-z(]|$)/i;

/** Column 1 marks a comment in old Fortran: the line of a program may be a sentence. */
const COMMENT = /^[c*] {2,}/i;

const isSentence = (line: string): boolean => {
  if (COMMENT.test(line) || !/^\s*(([-*•]|\d+[.)]) )?["'(*_]*[a-z]/i.test(line)) return false;
  const parts = line.trim().split(/\s+/);
  return parts.length >= WORDS && parts.filter(part => WORD.test(part)).length >= parts.length * SHARE;
};

/** A text about code, which is fenced in there. */
export const hasFences = (lines: readonly string[]): boolean => lines.some(line => FENCE.test(line));

/** A text that people write for people: pieces of code stand between words, or half of the lines are sentences. */
export function looksLikeProse(lines: readonly string[]): boolean {
  const filled = lines.filter(line => line.trim() !== '');
  return filled.filter(isSentence).length * 2 >= filled.length || lines.filter(line => INLINE.test(line)).length > 2;
}

import { type ScanState } from './scanState';
import { NO_TARGET, type Target } from './target';
import { pathEnd, pathStart, wordText } from './tokenText';

/** The target of a list that no mark assigns: `@w [1, 2]`, `w As New List From {1, 2}`. */
export const targetBeside = (s: ScanState, from: number, to: number): Target | undefined => {
  const { attribute, initialWord, typeWord } = s.lexicon.rules.names;
  const last = to - 1;
  const word = last < from ? '' : wordText(s, last);
  if (attribute !== undefined && word.startsWith(attribute))
    return { ...NO_TARGET, nameStart: s.tokens.start(last), nameEnd: s.tokens.end(last) };
  if (initialWord === undefined || typeWord === undefined || word.toLowerCase() !== initialWord) return undefined;
  const target = typeWordTarget(s, from, last, typeWord);
  return target && { ...target, type: '' };
};

/** The target of `w() As Single`, before token `end`; `undefined` where the word is not there. */
export function typeWordTarget(s: ScanState, from: number, end: number, word: string): Target | undefined {
  for (let i = end - 1; i > from; i--) if (wordText(s, i).toLowerCase() === word) return typedTarget(s, from, i, end);
  return undefined;
}

const typedTarget = (s: ScanState, from: number, as: number, end: number): Target => {
  const { tokens } = s;
  const start = pathStart(tokens, as, from);
  if (start >= as) return NO_TARGET;
  const type = wordText(s, as + 1);
  return {
    ...NO_TARGET,
    nameStart: tokens.start(start),
    nameEnd: tokens.end(pathEnd(tokens, start, as) - 1),
    type: as + 1 < end ? type : '',
  };
};

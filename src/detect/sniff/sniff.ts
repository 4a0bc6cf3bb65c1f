import { type Clue, clues, DIALECTS } from './sniffClues';
import { sniffData } from './sniffData';
import { hasFences, looksLikeProse } from './sniffProse';

/** No more of a text is looked at. */
const SAMPLE = 8192;

const SCORE_NEEDED = 4;

/** So many times as much must speak of a language in a text that is mostly sentences, as a program is with long comments. */
const AMONG_PROSE = 4;

/** The id of the language that a text's beginning speaks of; `undefined` for prose and whatever is not clear. */
export function sniffLanguage(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE).replace(/^\uFEFF/, '');
  const lines = linesOf(sample);
  const data = sniffData({ text: sample, lines });
  if (data !== undefined) return data;
  if (hasFences(lines)) return undefined;
  const needed = SCORE_NEEDED * (looksLikeProse(lines) ? AMONG_PROSE : 1);
  const scores = scoresOf(
    lines,
    clues.filter(({ weak }) => weak !== true),
  );
  for (const [dialect, parent] of DIALECTS) add(scores, dialect, parent);
  const best = [...scores].sort((a, b) => b[1] - a[1])[0];
  if (best !== undefined && best[1] >= needed) return formOf(text, best[0]);
  return WHOLE_LISTS.find(({ pattern }) => pattern.test(sample))?.id;
}

/** Of Fortran, the form of its lines. */
const formOf = (text: string, id: string): string =>
  id === 'fortran' ? (sniffAmong(text, ['fortran', 'fortran-fixed']) ?? id) : id;

/** Which of these languages a text's beginning speaks of most; `undefined` where it speaks of none. */
export function sniffAmong(text: string, ids: readonly string[]): string | undefined {
  const sample = text.slice(0, SAMPLE).replace(/^\uFEFF/, '');
  const lines = linesOf(sample);
  const data = sniffData({ text: sample, lines }, ids);
  if (data !== undefined) return data;
  const scores = scoresOf(lines, clues);
  const [best] = [...scores]
    .sort((a, b) => b[1] - a[1])
    .filter(([id]) => ids.includes(id) || WHERE_SHARED.includes(id));
  return best !== undefined && ids.includes(best[0]) ? best[0] : undefined;
}

/** Counts although no row may have the id: what is this is none of those asked for. */
const WHERE_SHARED: readonly string[] = ['objective-c'];

const linesOf = (sample: string): readonly string[] => sample.split(/\r\n?|\n/).map(line => line.slice(0, 200));

const scoresOf = (lines: readonly string[], wanted: readonly Clue[]): Map<string, number> => {
  const scores = new Map<string, number>();
  for (const line of lines)
    for (const { id, pattern, weight } of wanted)
      if (pattern.test(line)) scores.set(id, (scores.get(id) ?? 0) + weight);
  return scores;
};

/** A text that is one list of numbers. */
const WHOLE_LISTS: readonly { readonly id: string; readonly pattern: RegExp }[] = [
  { id: 'rust', pattern: /^\s*\[[\s\d.,eE+_[-]/ },
  { id: 'c', pattern: /^\s*\{[\s{]*[+-]?\.?\d/ },
];

/** A dialect that shows itself also has what its parent has. */
const add = (scores: Map<string, number>, dialect: string, parent: string): void => {
  const own = scores.get(dialect);
  if (own !== undefined) scores.set(dialect, own + (scores.get(parent) ?? 0));
};

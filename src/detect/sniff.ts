import { sniffData } from './sniffData';

/** No more of a text is looked at. */
const SAMPLE = 8192;

interface Clue {
  readonly id: string;
  readonly pattern: RegExp;
  readonly weight: number;
  /** It only tells languages apart that share an extension. */
  readonly weak?: boolean;
}

/** Line patterns without nested repetition; each counts once a line. */
const clues: readonly Clue[] = [
  { id: 'c', pattern: /^\s*#\s*(include|define|ifndef|ifdef|pragma)\b/, weight: 3 },
  {
    id: 'c',
    pattern: /^\s*(static |const |extern |typedef |unsigned |struct |enum |void |float |double |int |u?int\d+_t )/,
    weight: 1,
  },
  { id: 'c', pattern: /\w\[\w*\]\s*=\s*\{/, weight: 3 },
  { id: 'cpp', pattern: /^\s*(template\s*<|namespace \w|class \w|using namespace|using \w+ =)|std::/, weight: 4 },
  { id: 'python', pattern: /^(import [\w., ]+$|from [\w.]+ import |\s*def \w+\(.*:|\s*class \w+.*:$)/, weight: 4 },
  { id: 'python', pattern: /\b(np|torch|numpy)\.(array|tensor)\(/, weight: 3 },
  {
    id: 'rust',
    pattern: /^\s*(pub )?(fn \w+|const \w+: |static \w+: |use \w+::|impl |let mut |mod \w+;|struct \w+)/,
    weight: 3,
  },
  { id: 'rust', pattern: /\blet \w+(: [&[\w]+)? = |vec!\[|#!?\[\w/, weight: 2 },
  {
    id: 'verilog',
    pattern: /^\s*(module \w+|endmodule|always @|assign \w|reg \[|wire \[|`timescale|localparam )/,
    weight: 4,
  },
  {
    id: 'systemverilog',
    pattern: /^\s*(always_ff|always_comb|logic |package \w+;|endpackage|import \w+::)|= '\{/,
    weight: 5,
  },
  {
    id: 'vhdl',
    pattern:
      /^\s*(library \w+;|use \w+\.\w+|entity \w+ is|architecture \w+ of|package \w+ is|end (entity|architecture)|constant \w+ *: *\w+)/i,
    weight: 5,
  },
  {
    id: 'javascript',
    pattern: /^\s*(const|let|var) [\w{}$, ]+ = |=> [{(]|^\s*function \w*\(|^(import|export) .*from ['"]|require\(['"]/,
    weight: 3,
  },
  {
    id: 'typescript',
    pattern: /^\s*(export )?(interface|type) \w+( =| \{)|: (number|string|boolean)(\[\])?[ ,;=)]|^import type /,
    weight: 4,
  },
  { id: 'matlab', pattern: /^\s*function\s+(\[[\w\s,~]*\]|\w+)\s*=\s*\w+/, weight: 4 },
  { id: 'matlab', pattern: /^\s*function \w+(\([\w, ]*\))?\s*;?\s*(%.*)?$/, weight: 1, weak: true },
  { id: 'matlab', pattern: /^\s*%{1,2}(\s|$|[A-Z=-])|\.\.\.\s*(%.*)?$|^%[{}]\s*$/, weight: 1, weak: true },
  { id: 'matlab', pattern: /^\s*(end|endfunction|endif|endfor|clear|clc|close all)\b/, weight: 1, weak: true },
  { id: 'matlab', pattern: /^[\w.(),: ]+= *[[{]?[^;{]*;?\s*(%.*)?$/, weight: 1, weak: true },
  {
    id: 'objective-c',
    pattern: /^\s*(#\s*(import|include|define|if|pragma)|@(interface|implementation|end|property|protocol|class)\b)/,
    weight: 4,
    weak: true,
  },
  { id: 'objective-c', pattern: /^[-+] ?\(|\[\w+ \w+|^\s*(\/\/|\/\*)|;\s*\/\/|[{}]\s*$/, weight: 1, weak: true },
  {
    id: 'fortran',
    pattern:
      /^\s*(program|module|subroutine|end (program|module|subroutine|function)) \w+|^\s*implicit none|^\s*(real|integer|logical|double precision|character)\b[^!"']*::/i,
    weight: 3,
  },
  { id: 'fortran', pattern: /&\s*(!.*)?$|^ {0,4}[abe-z]\w* |^ {0,4}!/i, weight: 2, weak: true },
  { id: 'fortran-fixed', pattern: /^[c*](\s|$|[-=*])|^ {5}[^\s0!]\s*\S/i, weight: 3, weak: true },
  { id: 'fortran-fixed', pattern: /^ {6,}\w|^[ \d]{5} \w/, weight: 1, weak: true },
  { id: 'r', pattern: /^\s*[\w.]+ <- |<- function\(|^library\(\w+\)/, weight: 2 },
  {
    id: 'julia',
    pattern:
      /^\s*((using|import) [A-Z]\w*([,.: ]|$)|function \w+!?\(.*\)( where .*)?$|module [A-Z]\w*$|const \w+ = \w+\[)/,
    weight: 5,
  },
  {
    id: 'ada',
    pattern:
      /^\s*(with [A-Z][\w.]*;|procedure \w+.* is\b|\w+ : constant (array|[\w.]+) )|^\s*package (body )?[\w.]+ is$/i,
    weight: 3,
  },
];

const SCORE_NEEDED = 4;

/** The id of the language that a text's beginning speaks of; `undefined` for prose and whatever is not clear. */
export function sniffLanguage(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE).replace(/^\uFEFF/, '');
  const lines = linesOf(sample);
  const data = sniffData({ text: sample, lines });
  if (data !== undefined) return data;
  const scores = scoresOf(
    lines,
    clues.filter(({ weak }) => weak !== true),
  );
  add(scores, 'cpp', 'c');
  add(scores, 'systemverilog', 'verilog');
  add(scores, 'typescript', 'javascript');
  const best = [...scores].sort((a, b) => b[1] - a[1])[0];
  if (best !== undefined && best[1] >= SCORE_NEEDED) return formOf(text, best[0]);
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

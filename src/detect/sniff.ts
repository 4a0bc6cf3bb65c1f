import { sniffData } from './sniffData';

/** No more of a text is looked at. */
const SAMPLE = 8192;

interface Clue {
  readonly id: string;
  readonly pattern: RegExp;
  readonly weight: number;
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
];

const SCORE_NEEDED = 4;

/** The id of the language that a text's beginning speaks of; `undefined` for prose and whatever is not clear. */
export function sniffLanguage(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE).replace(/^\uFEFF/, '');
  const lines = linesOf(sample);
  const data = sniffData({ text: sample, lines });
  if (data !== undefined) return data;
  const scores = scoresOf(lines, clues);
  add(scores, 'cpp', 'c');
  add(scores, 'systemverilog', 'verilog');
  add(scores, 'typescript', 'javascript');
  const best = [...scores].sort((a, b) => b[1] - a[1])[0];
  if (best !== undefined && best[1] >= SCORE_NEEDED) return best[0];
  return WHOLE_LISTS.find(({ pattern }) => pattern.test(sample))?.id;
}

/** Which of these languages a text's beginning speaks of most; `undefined` where it speaks of none. */
export function sniffAmong(text: string, ids: readonly string[]): string | undefined {
  const sample = text.slice(0, SAMPLE).replace(/^\uFEFF/, '');
  const lines = linesOf(sample);
  const data = sniffData({ text: sample, lines }, ids);
  if (data !== undefined) return data;
  const scores = scoresOf(lines, clues);
  const [best] = [...scores].sort((a, b) => b[1] - a[1]).filter(([id]) => ids.includes(id));
  return best?.[0];
}

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

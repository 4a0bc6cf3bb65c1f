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
  if (looksLikeJson(sample)) return 'json';
  const lines = sample.split(/\r\n?|\n/).map(line => line.slice(0, 200));
  if (looksLikeTable(lines)) return 'csv';
  const scores = new Map<string, number>();
  for (const line of lines)
    for (const { id, pattern, weight } of clues) if (pattern.test(line)) scores.set(id, (scores.get(id) ?? 0) + weight);
  add(scores, 'cpp', 'c');
  add(scores, 'systemverilog', 'verilog');
  add(scores, 'typescript', 'javascript');
  const best = [...scores].sort((a, b) => b[1] - a[1])[0];
  if (best !== undefined && best[1] >= SCORE_NEEDED) return best[0];
  return /^\s*\[[\s\d.,eE+_-]/.test(sample) ? 'rust' : undefined;
}

/** A dialect that shows itself also has what its parent has. */
const add = (scores: Map<string, number>, dialect: string, parent: string): void => {
  const own = scores.get(dialect);
  if (own !== undefined) scores.set(dialect, own + (scores.get(parent) ?? 0));
};

const looksLikeJson = (sample: string): boolean =>
  /^\s*\{\s*("|\})/.test(sample) ||
  (/^\s*\[\s*["{[\]\d-]/.test(sample) && !/\d_|\d[fiu]\d|[^\s\d"]=|[;#']/.test(sample));

/** Lines of cells: mostly numbers, the same number of them in nearly every line. */
const looksLikeTable = (lines: readonly string[]): boolean => {
  const rows = lines.slice(0, 50).filter(line => line.trim() !== '' && !line.startsWith('#'));
  const complete = rows.length > 1 ? rows.slice(0, -1) : rows;
  if (complete.length === 0) return false;
  return [',', ';', '\t', ' '].some(separator => {
    const widths = complete.map(row => row.trim().split(separator).length);
    const width = widths[widths.length - 1] ?? 0;
    const alike = widths.filter(each => each === width).length;
    const cells = complete
      .slice(1)
      .concat(complete.length === 1 ? complete : [])
      .flatMap(row => row.trim().split(separator));
    const numeric = cells.filter(cell => /^\s*"?[+-]?\d[\d.]*(e[+-]?\d+)?"?\s*$/i.test(cell)).length;
    return width > 1 && alike >= widths.length * 0.9 && numeric >= cells.length * 0.5;
  });
};

import { readFileSync } from 'node:fs';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';
import { type Oracle } from './oracle';
import { type OracleLiteral, type OracleReading } from './oracleReading';
import { type TextMateRow } from './oracleRow';

type RawGrammar = ReturnType<typeof parseRawGrammar>;

const folder = 'node_modules/tm-grammars/grammars';

const onigLib = loadWASM({ data: readFileSync('node_modules/vscode-oniguruma/release/onig.wasm') }).then(() => ({
  createOnigScanner,
  createOnigString,
}));

export async function textMateOracle(row: TextMateRow): Promise<Oracle> {
  const raw = rawGrammar(row.grammar);
  const known = [raw, ...(row.with ?? []).map(rawGrammar)];
  const registry = new Registry({
    onigLib,
    loadGrammar: scope => Promise.resolve(known.find(({ scopeName }) => scopeName === scope) ?? null),
  });
  const grammar = await registry.loadGrammar(raw.scopeName);
  if (grammar === null) throw new Error(`no grammar ${row.grammar}`);
  return { name: `TextMate's ${row.grammar}`, read: text => readTokens(grammar, row, text) };
}

const rawGrammar = (name: string): RawGrammar => {
  const file = `${folder}/${name}.json`;
  return parseRawGrammar(readFileSync(file, 'utf8'), file);
};

const readTokens = (
  grammar: IGrammar,
  { numbers, except, pieces = false }: TextMateRow,
  text: string,
): OracleReading => {
  const literals: OracleLiteral[] = [];
  let start = -1;
  let end = -1;
  const flush = (): void => {
    const token = text.slice(Math.max(start, 0), end);
    const number = token.trim();
    const from = start + token.indexOf(number);
    if (start >= 0 && number !== '') literals.push({ start: from, end: from + number.length, negative: undefined });
    start = -1;
  };
  let stack = INITIAL;
  for (const match of text.matchAll(/([^\r\n]*)(\r\n|\r|\n|$)/g)) {
    const { tokens, ruleStack } = grammar.tokenizeLine(match[1] ?? '', stack);
    stack = ruleStack;
    for (const { startIndex, endIndex, scopes } of tokens) {
      const number = scopes.some(scope => numbers.test(scope)) && !(except && scopes.some(scope => except.test(scope)));
      const from = match.index + startIndex;
      const to = Math.min(match.index + endIndex, match.index + (match[1] ?? '').length);
      if (!number || to <= from) continue;
      if (end !== from) flush();
      if (start < 0) start = from;
      end = to;
    }
    flush();
  }
  return { literals, pieces, listStarts: new Set(), blind: [], loose: [], limit: Infinity };
};

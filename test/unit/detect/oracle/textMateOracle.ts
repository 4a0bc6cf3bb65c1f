import { readFileSync } from 'node:fs';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';
import { type Oracle } from './oracle';
import { type OracleLiteral, type OracleReading } from './oracleReading';
import { type TextMateRow } from './oracleRow';

const folder = 'node_modules/tm-grammars/grammars';

const onigLib = loadWASM({ data: readFileSync('node_modules/vscode-oniguruma/release/onig.wasm') }).then(() => ({
  createOnigScanner,
  createOnigString,
}));

export async function textMateOracle(row: TextMateRow): Promise<Oracle> {
  const file = `${folder}/${row.grammar}.json`;
  const raw = parseRawGrammar(readFileSync(file, 'utf8'), file);
  const registry = new Registry({
    onigLib,
    loadGrammar: scope => Promise.resolve(scope === raw.scopeName ? raw : null),
  });
  const grammar = await registry.loadGrammar(raw.scopeName);
  if (grammar === null) throw new Error(`no grammar in ${file}`);
  return { name: `TextMate's ${row.grammar}`, read: text => readTokens(grammar, row, text) };
}

const readTokens = (
  grammar: IGrammar,
  { numbers, except, pieces = false }: TextMateRow,
  text: string,
): OracleReading => {
  const literals: OracleLiteral[] = [];
  let start = -1;
  let end = -1;
  const flush = (): void => {
    if (start >= 0) literals.push({ start, end, negative: undefined });
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

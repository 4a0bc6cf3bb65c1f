import { isMap, isPair, isScalar, isSeq, parseAllDocuments, type Scalar, type YAMLSeq } from 'yaml';
import { type Oracle } from '../oracle';
import { type OracleList, type OracleLiteral } from '../oracleReading';

/** A parser of YAML 1.2; numbers are plain scalars that its core schema resolves to one. */
export const yamlOracle: Oracle = {
  name: 'the parser of yaml',
  read: text => {
    const literals: OracleLiteral[] = [];
    const lists: OracleList[] = [];
    const listStarts = new Set<number>();
    const visit = (node: unknown, name: string | undefined, listed: boolean): void => {
      const number = numberOf(node, text);
      if (number) literals.push(number);
      if (isMap(node))
        for (const { key, value } of node.items.filter(each => isPair(each)))
          visit(value, isScalar(key) ? String(key.value) : undefined, listed);
      if (!isSeq(node)) return;
      listStarts.add(startOf(node));
      const list = listed ? undefined : listOf(node, text, name);
      if (list) lists.push(list);
      // those of an ordered map (`!!omap`) are pairs
      for (const item of node.items) visit(isPair(item) ? item.value : item, undefined, listed || list !== undefined);
    };
    const documents = parseAllDocuments(text, { uniqueKeys: false, logLevel: 'silent' });
    const parsed = Array.isArray(documents) ? documents : [];
    for (const { contents } of parsed) visit(contents, undefined, false);
    const errors = parsed.flatMap(({ errors: found }) => found.map(({ pos }) => pos[0]));
    return { literals, lists, listStarts, blind: [], loose: [], limit: Math.min(Infinity, ...errors) };
  },
};

const startOf = ({ range }: Scalar | YAMLSeq): number => range?.[0] ?? 0;

const numberOf = (node: unknown, text: string): OracleLiteral | undefined => {
  if (!isScalar(node) || node.type !== 'PLAIN' || typeof node.value !== 'number') return undefined;
  const sign = /^[-+]?/.exec(text.slice(startOf(node)))?.[0] ?? '';
  return { start: startOf(node) + sign.length, end: node.range?.[1] ?? 0, negative: sign === '-' };
};

/** A list of nothing but numbers, or of nothing but rows of numbers. */
const listOf = (node: YAMLSeq, text: string, name: string | undefined): OracleList | undefined => {
  const numbers = node.items.flatMap(item => numberOf(item, text) ?? []);
  const rows = node.items.flatMap(item => (isSeq(item) ? (listOf(item, text, undefined) ?? []) : []));
  const widths = rows.map(({ shape }) => shape[0] ?? 0);
  const { length } = node.items;
  const isFlat = numbers.length === length;
  const isMatrix = rows.length === length && rows.every(({ shape }) => shape.length === 1);
  if (length === 0 || (!isFlat && !isMatrix)) return undefined;
  const width = Math.max(0, ...widths);
  return {
    start: startOf(node),
    end: node.flow === true ? (node.range?.[1] ?? 0) : ((isFlat ? numbers : rows).at(-1)?.end ?? 0),
    ...(name !== undefined && /^[\w.]+$/.test(name) && { name }),
    shape: isFlat ? [length] : [length, width],
    ragged: widths.some(each => each !== width),
    elements: isFlat
      ? numbers.map(({ start, end, negative = false }) => ({ text: text.slice(start, end), negative }))
      : rows.flatMap(({ elements }) => elements),
  };
};

import ts from 'typescript';
import { type Oracle } from '../oracle';
import { type OracleList, type OracleLiteral } from '../oracleReading';
import { jsonTree } from './jsonTree';

interface Number5 {
  readonly start: number;
  readonly end: number;
  readonly negative: boolean;
}

/** TypeScript's parser, for which JSON5 is an expression. */
export const json5Oracle: Oracle = {
  name: 'TypeScript’s parser',
  read: text => {
    const literals: OracleLiteral[] = [];
    const lists: OracleList[] = [];
    const listStarts = new Set<number>();
    const visit = (node: ts.Node, name: string | undefined, listed: boolean): void => {
      const number = numberOf(node);
      if (number) {
        literals.push(number);
        return;
      }
      let inList = listed;
      if (ts.isArrayLiteralExpression(node)) {
        listStarts.add(node.getStart());
        const list = listed ? undefined : listOf(node, text, name);
        if (list) lists.push(list);
        inList ||= list !== undefined;
      }
      if (ts.isPropertyAssignment(node)) visit(node.initializer, keyOf(node.name), inList);
      else node.forEachChild(child => visit(child, ts.isArrayLiteralExpression(node) ? name : undefined, inList));
    };
    const tree = jsonTree(text);
    if (tree) visit(tree, undefined, false);
    return { literals, lists, listStarts, blind: [], loose: [], limit: brokenAt(text) };
  },
};

/** Behind a number with two points the parser goes on as if there were two numbers. */
const brokenAt = (text: string): number => {
  const at = text.search(/\.\d*\.|\.0x|(?:0x[\da-f]*|\de[-+]?\d+)\./i);
  return at < 0 ? Infinity : at;
};

const numberOf = (node: ts.Node): Number5 | undefined => {
  if (ts.isPrefixUnaryExpression(node)) {
    const number = numberOf(node.operand);
    return number && { ...number, negative: node.operator === ts.SyntaxKind.MinusToken };
  }
  const isWord = ts.isIdentifier(node) && (node.text === 'Infinity' || node.text === 'NaN');
  return ts.isNumericLiteral(node) || isWord
    ? { start: node.getStart(), end: node.getEnd(), negative: false }
    : undefined;
};

const keyOf = (key: ts.PropertyName): string | undefined =>
  ts.isIdentifier(key) || ts.isStringLiteral(key) || ts.isNumericLiteral(key) ? key.text : undefined;

const listOf = (node: ts.ArrayLiteralExpression, text: string, name: string | undefined): OracleList | undefined => {
  const numbers = node.elements.map(numberOf);
  const elements = numbers.flatMap(number =>
    number ? [{ text: text.slice(number.start, number.end), negative: number.negative }] : [],
  );
  const at = {
    start: node.getStart(),
    end: node.getEnd(),
    ...(name !== undefined && /^[\w$]+$/.test(name) && { name }),
  };
  if (elements.length === numbers.length)
    return elements.length === 0 ? undefined : { ...at, shape: [elements.length], ragged: false, elements };
  const rows = node.elements.map(each =>
    ts.isArrayLiteralExpression(each) ? listOf(each, text, undefined) : undefined,
  );
  const whole = rows.flatMap(row => (row?.shape.length === 1 ? [row] : []));
  if (whole.length < rows.length) return undefined;
  const widths = whole.map(({ shape }) => shape[0] ?? 0);
  const width = Math.max(...widths);
  return {
    ...at,
    shape: [rows.length, width],
    ragged: widths.some(each => each !== width),
    elements: whole.flatMap(each => each.elements),
  };
};

import ts from 'typescript';
import { type Oracle } from '../oracle';
import { type OracleReading } from '../oracleReading';
import { jsonTree } from './jsonTree';

/** The source of a cell, and where in the file each of its characters begins and ends. */
interface Cell {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Lines that are for the notebook's shell, as comments. */
const withoutMagic = (text: string): string => text.replace(/^[%!]/gm, '#');

/** TypeScript's parser for the JSON of a notebook, and another oracle for the text of its cells. */
export const notebookOracle = (inner: Oracle): Oracle => ({
  name: `${inner.name} in cells`,
  read: text => {
    const readings = cellsOf(jsonTree(text)).map(cell => moved(inner.read(withoutMagic(cell.text)), cell));
    return {
      literals: readings.flatMap(({ literals }) => literals),
      lists: readings.flatMap(({ lists = [] }) => lists),
      listStarts: new Set(readings.flatMap(({ listStarts }) => [...listStarts])),
      blind: readings.flatMap(({ blind }) => blind),
      loose: readings.flatMap(({ loose }) => loose),
      limit: Math.min(Infinity, ...readings.map(({ limit }) => limit)),
    };
  },
});

const propertyOf = (node: ts.Expression, name: string): ts.Expression | undefined =>
  ts.isObjectLiteralExpression(node)
    ? node.properties
        .filter(each => ts.isPropertyAssignment(each))
        .find(each => ts.isStringLiteral(each.name) && each.name.text === name)?.initializer
    : undefined;

const elementsOf = (node: ts.Expression | undefined): readonly ts.Expression[] =>
  node && ts.isArrayLiteralExpression(node) ? node.elements : node ? [node] : [];

const cellsOf = (tree: ts.Expression | undefined): Cell[] =>
  elementsOf(tree && propertyOf(tree, 'cells')).flatMap(cell => {
    const kind = propertyOf(cell, 'cell_type');
    if (!kind || !ts.isStringLiteral(kind) || kind.text !== 'code') return [];
    const lines = elementsOf(propertyOf(cell, 'source')).filter(each => ts.isStringLiteral(each));
    const characters = lines.flatMap(line =>
      [
        ...line
          .getText()
          .slice(1, -1)
          .matchAll(/\\u[\da-f]{4}|\\.|[^]/gi),
      ].map(({ index, 0: written }) => {
        const start = line.getStart() + 1 + index;
        return { start, end: start + written.length };
      }),
    );
    const text = lines.map(line => line.text).join('');
    return [{ text, starts: characters.map(({ start }) => start), ends: characters.map(({ end }) => end) }];
  });

const moved = (reading: OracleReading, { starts, ends }: Cell): OracleReading => {
  const placeOf = (at: number): number => starts[at] ?? Infinity;
  const spanOf = <T extends { readonly start: number; readonly end: number }>(each: T): T => ({
    ...each,
    start: placeOf(each.start),
    end: ends[each.end - 1] ?? Infinity,
  });
  const { literals, lists = [], listStarts, blind, loose, limit } = reading;
  return {
    literals: literals.map(spanOf),
    lists: lists.map(spanOf),
    listStarts: new Set([...listStarts].map(placeOf)),
    blind: blind.map(spanOf),
    loose: loose.map(spanOf),
    limit: limit === Infinity ? Infinity : placeOf(limit),
  };
};

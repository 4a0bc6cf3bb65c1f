import assert from 'node:assert/strict';
import { DEFAULT_NOTATION_OPTIONS } from '../../../src/core/notation';
import { directiveProblems } from '../../../src/features/directiveProblems';
import { english } from '../../../src/features/translate';
import { scanAs } from '../detect/shown';

const problems = (text: string): readonly (readonly [string, string])[] =>
  directiveProblems(scanAs('c', text).formatComments, DEFAULT_NOTATION_OPTIONS, english).map(({ span, message }) => [
    text.slice(span.start, span.end),
    message,
  ]);

describe('the problems of a text', () => {
  const table: readonly (readonly [text: string, ...expected: (readonly [string, RegExp])[]])[] = [
    ['float w = 0.5; // fixed-point: Q1.6 rounding=floor'],
    ['// see fixed-point: this is prose'],
    ['// fixed-point: Q1.x', ['fixed-point: Q1.x', /^This is no number format/]],
    [
      '/* fixed-point-fiel: Q1.6 */ // fixed-point: Q1.6 rounding=up',
      ['fixed-point-fiel: Q1.6', /^This is no directive/],
      ['fixed-point: Q1.6 rounding=up', /rounding/],
    ],
    [`${'\n'.repeat(10)}// fixed-point-file: Q1.6`, ['fixed-point-file: Q1.6', /first 10 lines/]],
    ['// fixed-point: \u202eQ1\u0007', ['fixed-point: \u202eQ1\u0007', /^\P{C}*$/u]],
  ];
  for (const [text, ...expected] of table)
    it(JSON.stringify(text), () => {
      const found = problems(text);
      assert.deepEqual(
        found.map(([words]) => words),
        expected.map(([words]) => words),
      );
      for (const [i, [, message]] of expected.entries()) assert.match(found[i]?.[1] ?? '', message);
    });
});

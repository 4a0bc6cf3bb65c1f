import assert from 'node:assert/strict';
import { type FormatComment } from '../../../src/detect/formatComments';
import { createScanner } from '../../../src/detect/scan';
import { languageNamed, scanAs } from './shown';

/** `2: fixed-point: Q1.6 | its lines | the next line`, with `alone` and `prose` where they hold. */
const shown = (text: string, { span, text: said, line, lines, nextEnd, alone, leads }: FormatComment): string => {
  assert.equal(text.slice(span.start, span.end), said);
  const next = text.slice(lines.end, nextEnd).trim();
  const notes = `${alone ? ', alone' : ''}${leads ? '' : ', prose'}`;
  return `${line}: ${said} | ${text.slice(lines.start, lines.end).replace(/\n/g, '⏎')} | ${next}${notes}`;
};

const found = (id: string, text: string): string[] =>
  scanAs(id, text).formatComments.map(comment => shown(text, comment));

const rows: readonly (readonly [language: string, text: string, ...found: string[]])[] = [
  ['c', '// fixed-point: Q1.6\nx', '1: fixed-point: Q1.6 | // fixed-point: Q1.6 | x, alone'],
  ['c', 'x; // fixed-point: off', '1: fixed-point: off | x; // fixed-point: off | '],
  ['c', 'a\r\n/* fixed-point: s8/6 */ x\r\ny', '2: fixed-point: s8/6 | /* fixed-point: s8/6 */ x | y'],
  [
    'c',
    '/*\n * fixed-point-file: Q7\n * fixed-point: off\n */\nx',
    '2: fixed-point-file: Q7 | /*⏎ * fixed-point-file: Q7⏎ * fixed-point: off⏎ */ | x, alone',
    '3: fixed-point: off | /*⏎ * fixed-point-file: Q7⏎ * fixed-point: off⏎ */ | x, alone',
  ],
  ['c', '// gain, fixed-point: Q1.7', '1: fixed-point: Q1.7 | // gain, fixed-point: Q1.7 | , alone, prose'],
  [
    'c',
    '{ /* fixed-point: Q7 */ 1, /* fixed-point: Q6 */ 2 }',
    '1: fixed-point: Q7 | { /* fixed-point: Q7 */ 1, /* fixed-point: Q6 */ 2 } | ',
    '1: fixed-point: Q6 | { /* fixed-point: Q7 */ 1, /* fixed-point: Q6 */ 2 } | ',
  ],
  ['c', '// a Q15 fixed-point filter, non-fixed-point: no\n"fixed-point: Q1.6"'],
  ['c', '#pragma once // fixed-point: off\nx', '1: fixed-point: off | #pragma once // fixed-point: off | x'],
  ['c', '#define W {1, 2} // fixed-point: Q7\nx', '1: fixed-point: Q7 | #define W {1, 2} // fixed-point: Q7 | x'],
  ['c', '/* fixed-point: Q7', '1: fixed-point: Q7 | /* fixed-point: Q7 | , alone'],
  ['python', 'w = 1  # fixed-point: u8/8\n', '1: fixed-point: u8/8 | w = 1  # fixed-point: u8/8 | '],
  [
    'rust',
    '/* a /* fixed-point: off */ */',
    '1: fixed-point: off */ | /* a /* fixed-point: off */ */ | , alone, prose',
  ],
  ['vhdl', '-- fixed-point: Q1.6\nx', '1: fixed-point: Q1.6 | -- fixed-point: Q1.6 | x, alone'],
  ['csv', '# fixed-point: Q1.6\n1,2\n', '1: fixed-point: Q1.6 | # fixed-point: Q1.6 | 1,2, alone'],
  [
    'readmem',
    '// fixed-point: Q1.6\n0A 0B // words\n',
    '1: fixed-point: Q1.6 | // fixed-point: Q1.6 | 0A 0B // words, alone',
  ],
  ['yaml', 'k: 0.5 # fixed-point: Q1.6\nv: 1 # no', '1: fixed-point: Q1.6 | k: 0.5 # fixed-point: Q1.6 | v: 1 # no'],
  ['yaml', '# fixed-point: off', '1: fixed-point: off | # fixed-point: off | , alone'],
  ['toml', '# fixed-point-file: Q7\nw = [1]', '1: fixed-point-file: Q7 | # fixed-point-file: Q7 | w = [1], alone'],
  ['json5', '{ /* fixed-point: Q7 */ w: [1] }', '1: fixed-point: Q7 | { /* fixed-point: Q7 */ w: [1] } | '],
  ['matlab', 'w = [1 2 ... fixed-point: Q7\n3];', '1: fixed-point: Q7 | w = [1 2 ... fixed-point: Q7 | 3];'],
  [
    'fortran-fixed',
    'C     fixed-point: Q1.6\n      X = 1.5 ! fixed-point: Q7\nC     done\n      Y = 2.5',
    '1: fixed-point: Q1.6 | C     fixed-point: Q1.6 | X = 1.5 ! fixed-point: Q7, alone',
    '2: fixed-point: Q7 |       X = 1.5 ! fixed-point: Q7 | C     done',
  ],
  ['json', '{"fixed-point: Q1.6": [1, 2]}'],
];

describe('comments that speak of a format', () => {
  for (const [language, text, ...expected] of rows)
    it(`${language}: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(found(language, text), expected);
    });

  it('are found the same a character at a time', () => {
    for (const [language, text] of rows) {
      const scanner = createScanner(text, languageNamed(language));
      while (!scanner.advance(1)) scanner.result();
      assert.deepEqual(scanner.result().formatComments, scanAs(language, text).formatComments);
    }
  });

  it('know the lines around them where a long list is read many numbers at a time', () => {
    const rows = Array.from({ length: 3000 }, (_, i) => `  0.${i}, -0.5,`).join('\n');
    const text = `// fixed-point: Q1.6\nfloat w[] = { // fixed-point: Q0.7\n${rows}\n};`;
    const [above, opening] = scanAs('c', text).formatComments;
    assert.equal(text.slice(above?.lines.end, above?.nextEnd), '\nfloat w[] = { // fixed-point: Q0.7');
    assert.equal(text.slice(opening?.lines.start, opening?.lines.end), 'float w[] = { // fixed-point: Q0.7');
    assert.equal(text.slice(opening?.lines.end, opening?.nextEnd), '\n  0.0, -0.5,');
    const scanner = createScanner(text, languageNamed('c'));
    while (!scanner.advance(700));
    assert.deepEqual(scanner.result().formatComments, scanAs('c', text).formatComments);
  });

  it('are cut after 300 characters', () => {
    const [comment] = scanAs('c', `// fixed-point: ${'x'.repeat(1000)}`).formatComments;
    assert.equal(comment?.text.length, 300);
  });
});

import assert from 'node:assert/strict';
import { formatOf, readFormatGlobs } from '../../../src/features/formatGlobs';
import { compileGlob, matchesGlob } from '../../../src/features/glob';

describe('globs', () => {
  const table: readonly (readonly [glob: string, matched: readonly string[], not: readonly string[]])[] = [
    ['**/weights/*.h', ['weights/w1.h', 'a/b/weights/w1.h'], ['weights/a/w1.h', 'weights/w1.hpp', 'myweights/w1.h']],
    ['*.h', ['w.h', 'a/b/w.h'], ['w.hpp', 'w.h/x']],
    ['layer?.hpp', ['layer1.hpp', 'a/layerx.hpp'], ['layer.hpp', 'layer10.hpp']],
    ['src/**', ['src/a', 'src/a/b.c'], ['src', 'other/a']],
    ['src/**/w.c', ['src/w.c', 'src/a/w.c', 'src/a/b/w.c'], ['w.c', 'src/aw.c']],
    ['/src/*.c', ['src/a.c'], ['a/src/a.c']],
    ['./src/*.c', ['src/a.c'], []],
    ['**/*.{c,h,{cc,hh}}', ['a.c', 'x/a.h', 'a.hh'], ['a.cpp', 'a.']],
    ['w[0-9a].c', ['w0.c', 'wa.c'], ['wb.c', 'w.c']],
    ['w[!0-9].c', ['wa.c'], ['w3.c', 'w/.c']],
    ['a+(b).c', ['a+(b).c'], ['ab.c']],
    ['{a', ['{a'], ['a']],
    ['[a', ['[a'], ['a']],
    ['**', ['a', 'a/b'], []],
    ['', [''], ['a']],
  ];
  for (const [glob, matched, not] of table)
    it(`${glob} matches ${matched.join(' ')}, not ${not.join(' ')}`, () => {
      const compiled = compileGlob(glob);
      for (const path of matched) assert.ok(matchesGlob(compiled, path), path);
      for (const path of not) assert.ok(!matchesGlob(compiled, path), path);
    });

  it('take no longer for what would make others backtrack', () => {
    const compiled = compileGlob(`${'*a'.repeat(200)}**/${'{a,a}'.repeat(60)}b`);
    assert.ok(!matchesGlob(compiled, `${'a'.repeat(3000)}/${'a'.repeat(3000)}`));
  });
});

describe('the setting fixedPoint.formats', () => {
  it('gives the first format whose glob matches, and tells what makes no sense', () => {
    const { globs, problems } = readFormatGlobs(
      { '*.h': 'ap_fixed<16,6>', 'w.h': 'Q15', '*.c': 'eight', '*.v': 8, '*.py': 'auto 16' },
      { qSignCounted: false },
    );
    assert.equal(formatOf(globs, 'a/w.h')?.text, 'ap_fixed<16,6>');
    assert.equal(formatOf(globs, 'a/w.py')?.choice.kind, 'auto');
    assert.equal(formatOf(globs, 'w.c'), undefined);
    assert.equal(problems.length, 2);
    assert.match(problems[0] ?? '', /^'\*\.c': This is no number format/);
  });

  it('is empty where it is no object', () => {
    for (const value of [undefined, null, 'Q15', ['Q15'], 3])
      assert.deepEqual(readFormatGlobs(value, { qSignCounted: false }), { globs: [], problems: [] });
  });
});

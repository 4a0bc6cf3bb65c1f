import assert from 'node:assert/strict';
import { fxp } from './memoryTerminal';

const files = {
  'w.c': 'const float w[2][2] = { {-1.5f, 0.5f}, {0.25f, 1.75f} }; // 9.9\nint n = 18446744073709551615u;\n',
  'none.c': 'int main(void) { return 0; }\n',
  'codes.c': 'const q15_t fir[3] = { 0x4000, -32768, 0 };\n',
  'bom.json': '\uFEFF{"w": [0.5, 1e999]}',
};

describe('fxp scan', () => {
  it('tells every literal and every array, offsets in UTF-16 units', async () => {
    const { out, code } = await fxp(['scan', 'w.c', '--json'], { files });
    assert.equal(code, 0);
    assert.match(out, /"value":18446744073709551615,/);
    const found = JSON.parse(out) as {
      language: string;
      literals: { start: number; end: number; value: number; kind: string }[];
      arrays: object[];
    };
    assert.equal(found.language, 'c');
    assert.deepEqual(
      found.literals.map(({ start, end }) => files['w.c'].slice(start, end)),
      ['2', '2', '-1.5f', '0.5f', '0.25f', '1.75f', '18446744073709551615u'],
    );
    assert.deepEqual(found.arrays, [
      { name: 'w', line: 1, shape: [2, 2], count: 4, min: -1.5, max: 1.75, sum: 1, start: 22, end: 55 },
    ]);
  });

  it('counts offsets without the byte order mark and writes what is not finite as text', async () => {
    const { json } = await fxp(['scan', 'bom.json', '--json'], { files });
    assert.deepEqual((json()[0] as { literals: unknown }).literals, [
      { start: 7, end: 10, value: 0.5, kind: 'float' },
      { start: 12, end: 17, value: 'Infinity', kind: 'float' },
    ]);
  });

  it('takes the language by id, and standard input', async () => {
    const { json } = await fxp(['scan', '-', '--language', 'python', '--json'], { input: 'w = [1, 2.5]  # 3' });
    const [found] = json() as [{ language: string; arrays: { name: string }[] }];
    assert.equal(found.language, 'python');
    assert.equal(found.arrays[0]?.name, 'w');
  });

  it('says which languages there are', async () => {
    const { code, err } = await fxp(['scan', 'w.c', '--language', 'klingon'], { files });
    assert.equal(code, 2);
    assert.match(err, /no language 'klingon'; there are c, /);
  });
});

describe('fxp analyze', () => {
  interface Analyzed {
    readonly file: string;
    readonly arrays: readonly Record<string, unknown>[];
  }

  it('tells statistics, best frac_bw and errors of every array', async () => {
    const { json, code } = await fxp(['analyze', 'w.c', '--bw', '8', '--json'], { files });
    assert.equal(code, 0);
    const [{ arrays }] = json() as [Analyzed];
    const [w] = arrays;
    assert.ok(w);
    assert.equal(w['mean'], 0.25);
    assert.ok(Math.abs(Number(w['std']) - 1.159202311936963) < 1e-12);
    assert.equal(w['format'], 's8/6');
    assert.equal((w['bestFracBw'] as Record<string, number>)['cover'], 6);
    assert.equal(w['sqnr'], 'Infinity');
    assert.equal(w['mse'], 0);
    assert.equal(w['maxAbsError'], 0);
    assert.equal(w['saturated'], 0);
    assert.equal(w['flushed'], 0);
  });

  it('reads codes of a declared type as reals', async () => {
    const { json } = await fxp(['analyze', 'codes.c', '--json'], { files });
    const [{ arrays }] = json() as [Analyzed];
    const [fir] = arrays;
    assert.ok(fir);
    assert.equal(fir['format'], 's16/15');
    assert.equal(fir['min'], -1);
    assert.equal(fir['max'], 0.5);
  });

  it('ends with 1 where a threshold fails, and says where', async () => {
    const run = await fxp(['analyze', 'w.c', '--format', 's8/7', '--fail-on-saturation'], { files });
    assert.equal(run.code, 1);
    assert.match(run.err, /w\.c:1: w: 2 of 4 values saturate in s8\/7\./);
    const low = await fxp(['analyze', 'w.c', '--format', 's4/0', '--min-sqnr', '20'], { files });
    assert.equal(low.code, 1);
    assert.match(low.err, /SQNR \d+\.\d\d dB in s4\/0 is below 20 dB\./);
    assert.equal(
      (await fxp(['analyze', 'w.c', '--format', 's8/6', '--min-sqnr', '20', '--fail-on-saturation'], { files })).code,
      0,
    );
  });

  it('writes a table for people', async () => {
    const { out } = await fxp(['analyze', 'w.c', 'none.c'], { files });
    assert.match(out, /w\.c \(c\)\n {2}array {2}line {2}shape/);
    assert.match(out, /none\.c \(c\): no arrays/);
  });
});

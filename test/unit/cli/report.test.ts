import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fxp } from './memoryTerminal';

const files = {
  'w.c': 'const float w[2][2] = {{-1.5f, 0.5f}, {0.25f, 1.75f}};\nconst q15_t taps[3] = {0x4000, -32768, 0};\n',
  'none.c': 'int main(void) { return 0; }\n',
};

describe('fxp report', () => {
  it('tells everything of every array as Markdown', async () => {
    const { out, code } = await fxp(['report', 'w.c'], { files });
    assert.equal(code, 0);
    assert.match(out, /^# w$/m);
    assert.match(out, /^# taps$/m);
    assert.match(out, /The numbers in the source are codes/);
    for (const heading of ['Distribution', 'Range clipping', 'Errors', 'Choosing frac_bw', 'Schemes side by side'])
      assert.equal(out.split(`\n## ${heading}\n`).length, 3, heading);
    assert.match(out, /one of 2 channels each/);
  });

  it('tells one array where it is named', async () => {
    const { out } = await fxp(['report', 'w.c', '--array', 'taps', '--bw', '8'], { files });
    assert.doesNotMatch(out, /^# w$/m);
    assert.match(out, /\*\*s16\/15/);
  });

  it('says what is wrong', async () => {
    const wrong: readonly (readonly [string[], RegExp])[] = [
      [['report'], /takes one file/],
      [['report', 'none.c'], /has no array/],
      [['report', 'w.c', '--array', 'x'], /no array 'x'; there are: w, taps/],
      [['report', 'missing.c'], /can't be read/],
    ];
    for (const [argv, expected] of wrong) {
      const { code, err, out } = await fxp(argv, { files });
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, expected);
    }
  });

  it('agrees with fxp analyze on every array of the examples', async () => {
    let arrays = 0;
    for (const name of readdirSync('examples')) {
      const given = { files: { [name]: readFileSync(`examples/${name}`, 'utf8') } };
      const { out: json, code } = await fxp(['analyze', name, '--json'], given);
      if (code !== 0 || !json.includes('"format"')) continue;
      const analyzed = JSON.parse(json) as { arrays: { format: string; count: number; sqnr: number | null }[] };
      const { out } = await fxp(['report', name], given);
      const formats = [...out.matchAll(/^\*\*(\S+?)(?: \(.*?\))?\*\* · /gm)].map(match => match[1]);
      const sqnrs = [...out.matchAll(/^- SQNR: (\S+)/gm)].map(match => match[1]);
      const counts = [...out.matchAll(/^- values: (\S+)/gm)].map(match => match[1]?.replaceAll(',', ''));
      assert.deepEqual(
        formats,
        analyzed.arrays.map(({ format }) => format),
        name,
      );
      assert.deepEqual(
        counts,
        analyzed.arrays.map(({ count }) => String(count)),
        name,
      );
      for (const [i, { sqnr }] of analyzed.arrays.entries())
        if (typeof sqnr === 'number') assert.equal(sqnrs[i], sqnr.toFixed(2), name);
      arrays += analyzed.arrays.length;
    }
    assert.ok(arrays > 30, String(arrays));
  }).timeout(60_000);
});

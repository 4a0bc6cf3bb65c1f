import assert from 'node:assert/strict';
import { fxp } from './memoryTerminal';

const line = (
  input: string,
  value: unknown,
  code: string | null,
  quantized: unknown,
  error: unknown,
  status: string,
): object => ({
  input,
  value,
  code,
  quantized,
  error,
  status,
});

describe('fxp quantize', () => {
  it('answers the quiz', async () => {
    const { code, json } = await fxp(['quantize', '0.101', '--bw', '8', '--frac-bw', '6', '--json']);
    assert.equal(code, 0);
    assert.deepEqual(json(), [line('0.101', 0.101, '6', 0.09375, 0.09375 - 0.101, 'rounded')]);
  });

  const table: readonly [options: string, input: string, expected: object][] = [
    ['--bw 8 --frac-bw 6', '0.5', line('0.5', 0.5, '32', 0.5, 0, 'exact')],
    ['--bw 8 --frac-bw 6', '-7', line('-7', -7, '-128', -2, 5, 'saturated')],
    ['--bw 8 --frac-bw 6 --overflow wrap', '2', line('2', 2, '-128', -2, -4, 'wrapped')],
    ['--bw 8 --frac-bw 6', '0.001', line('0.001', 0.001, '0', 0, -0.001, 'flushed')],
    ['--bw 8 --frac-bw 6 --unsigned', '3', line('3', 3, '192', 3, 0, 'exact')],
    ['--bw 8 --frac-bw 0', '2.5', line('2.5', 2.5, '2', 2, -0.5, 'rounded')],
    ['--bw 8 --frac-bw 0 --rounding halfAway', '-2.5', line('-2.5', -2.5, '-3', -3, -0.5, 'rounded')],
    ['--format ap_fixed<10,4>', '8.99', line('8.99', 8.99, '-449', -7.015625, -7.015625 - 8.99, 'wrapped')],
    [
      '--format ap_fixed<10,4> --overflow saturate',
      '8.99',
      line('8.99', 8.99, '511', 7.984375, 7.984375 - 8.99, 'saturated'),
    ],
    ['--bw 8 --frac-bw 6', 'inf', line('inf', 'Infinity', '127', 1.984375, '-Infinity', 'saturated')],
    ['--bw 8 --frac-bw 6', '0x1.8p-3', line('0x1.8p-3', 0.1875, '12', 0.1875, 0, 'exact')],
    ['--bw 8 --frac-bw auto', '0.101', line('0.101', 0.101, '103', 0.1005859375, 0.1005859375 - 0.101, 'rounded')],
    ['--bw 8 --frac-bw -3', '1000', line('1000', 1000, '125', 1000, 0, 'exact')],
  ];
  for (const [options, input, expected] of table)
    it(`${input} ${options}`, async () => {
      const { json, code } = await fxp(['quantize', input, ...options.split(' '), '--json']);
      assert.deepEqual(json(), [expected]);
      assert.equal(code, 0);
    });

  it('keeps every digit of wide integers', async () => {
    const { out } = await fxp(['quantize', '9223372036854775807', '--bw', '64', '--frac-bw', '0', '--json']);
    assert.match(out, /"value":9223372036854775807,"code":"9223372036854775807"/);
    assert.match(out, /"status":"exact"/);
  });

  it('goes on after what is no number, and ends with 2', async () => {
    const { code, json } = await fxp(['quantize', '--bw', '8', '--frac-bw', '6', '--json'], {
      input: '0.5\nabc\nnan\n1.2.3\n-0.5\n',
    });
    assert.equal(code, 2);
    const none = (input: string): object => line(input, null, null, null, null, 'invalid');
    assert.deepEqual(json(), [
      line('0.5', 0.5, '32', 0.5, 0, 'exact'),
      none('abc'),
      none('nan'),
      none('1.2.3'),
      line('-0.5', -0.5, '-32', -0.5, 0, 'exact'),
    ]);
  });

  it('finds one format for all values, and says by which policy', async () => {
    const { json, err } = await fxp(['quantize', '--bw', '8', '--frac-bw', 'auto', '--json'], {
      input: '-2\n1.9999\n0.101\n',
    });
    assert.equal((json()[2] as { code: string }).code, '6');
    assert.match(err, /s8\/6: best frac_bw by policy cover/);
  });

  const bad: readonly [argv: string, sentence: RegExp][] = [
    ['quantize 1 --bw 65', /1 to 64 bits/],
    ['quantize 1 --bw eight', /whole number/],
    ['quantize 1 --rounding up', /no rounding 'up'; there are halfEven/],
    ['quantize 1 --policy best', /no policy 'best'/],
    ['quantize 1 --frac 6', /no option --frac;/],
    ['quantize 1 --bw', /--bw needs a value/],
    ['quantize 1 --format s8/6 --bw 8', /leave out --bw/],
    ['quantize 1 --format nonsense', /no number format/],
    ['frobnicate', /no command 'frobnicate'/],
    ['range (-2,2 --bw 8', /brackets/],
    ['range', /one interval/],
    ['scan', /one file/],
    ['scan missing.c', /can't be read/],
    ['analyze', /one file or more/],
  ];
  for (const [argv, sentence] of bad)
    it(`fxp ${argv}: one clear line and exit code 2`, async () => {
      const { code, out, err } = await fxp(argv.split(' '));
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, sentence);
      assert.equal(err.trim().split('\n').length, 1);
    });
});

describe('fxp range', () => {
  const rows: readonly [interval: string, cover: number, strict: number, roundSafe: number][] = [
    ['(-2, 2)', 6, 5, 5],
    ['[-2, 2]', 5, 5, 5],
    ['[-2, 2)', 6, 5, 5],
    ['[-2, 1.9999]', 6, 5, 5],
    ['[-0.999, 0.999]', 7, 6, 6],
    ['[-3, 100]', 0, 0, 0],
  ];
  for (const [interval, cover, strict, roundSafe] of rows)
    it(`${interval}: cover ${cover}, strict ${strict}, roundSafe ${roundSafe}`, async () => {
      const { json, code } = await fxp(['range', interval, '--bw', '8', '--json']);
      const [answer] = json() as [
        {
          interval: string;
          bw: number;
          bestFracBw: Record<string, number>;
          format: string;
          scale: number;
          min: number;
          max: number;
        },
      ];
      assert.equal(code, 0);
      assert.deepEqual(Object.keys(answer), ['interval', 'bw', 'bestFracBw', 'format', 'scale', 'min', 'max']);
      assert.deepEqual(Object.keys(answer.bestFracBw), [
        'cover',
        'strict',
        'roundSafe',
        'minMse',
        'minMaxAbs',
        'percentile',
        'kl',
      ]);
      assert.equal(answer.bestFracBw['cover'], cover);
      assert.equal(answer.bestFracBw['strict'], strict);
      assert.equal(answer.bestFracBw['roundSafe'], roundSafe);
      assert.equal(answer.format, `s8/${cover}`);
      assert.equal(answer.scale, 2 ** -cover);
      assert.equal(answer.min, -128 * answer.scale);
      assert.equal(answer.max, 127 * answer.scale);
    });

  it('unsigned', async () => {
    const { json } = await fxp(['range', '[0, 1)', '--bw', '8', '--unsigned', '--json']);
    assert.equal((json()[0] as { format: string }).format, 'u8/8');
  });
});

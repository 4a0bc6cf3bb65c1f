import assert from 'node:assert/strict';
import { EXPORTERS, type ExportData } from '../../../src/features/exporters';

const data: ExportData = {
  name: 'fir taps<8>',
  shape: [2, 2],
  codes: [6n, -6n, 127n, -128n],
  values: Float64Array.of(0.09375, -0.09375, 1.984375, -2),
  format: { signed: true, bw: 8, fracBw: 6 },
  modes: { rounding: 'halfEven', overflow: 'saturate' },
};

const expected: Readonly<Record<string, string>> = {
  reals: '0.09375, -0.09375,\n1.984375, -2',
  decimal: '6, -6,\n127, -128',
  hex: '0x06, 0xFA,\n0x7F, 0x80',
  binary: '0b00000110, 0b11111010,\n0b01111111, 0b10000000',
  c: '/* fir_taps_8_: s8/6, halfEven, saturate, shape 2 x 2 */\nstatic const int8_t fir_taps_8_[4] = {\n  6, -6,\n  127, -128\n};\n',
  systemverilog:
    "// fir_taps_8_: s8/6, halfEven, saturate\nlocalparam logic signed [7:0] fir_taps_8_ [0:3] = '{\n  8'sd6, -8'sd6,\n  8'sd127, -8'sd128\n};\n",
  readmemh: '// fir_taps_8_: s8/6, halfEven, saturate\n06\nFA\n7F\n80\n',
  readmemb: '// fir_taps_8_: s8/6, halfEven, saturate\n00000110\n11111010\n01111111\n10000000\n',
  coe: '; fir_taps_8_: s8/6, halfEven, saturate\nmemory_initialization_radix=16;\nmemory_initialization_vector=\n06,\nFA,\n7F,\n80;\n',
  json: '{"name":"fir taps<8>","format":"s8/6","rounding":"halfEven","overflow":"saturate","shape":[2,2],"codes":[6,-6,127,-128],"values":[0.09375,-0.09375,1.984375,-2]}\n',
};

describe('Copy As', () => {
  for (const { id, label, write } of EXPORTERS)
    it(`${label} (${id})`, () => {
      assert.equal(write(data), expected[id]);
    });
});

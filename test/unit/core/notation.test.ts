import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type FixedFormat, formatName, formatProblem } from '../../../src/core/format';
import { type NotationId, NOTATIONS, parseNotation, printNotation } from '../../../src/core/notation';
import { DEFAULT_MODES, type Modes } from '../../../src/core/quantize';
import { format, modes } from './oracle/inputs';
import { property } from './oracle/property';

const FLOOR_WRAP: Modes = { rounding: 'floor', overflow: 'wrap' };
const EVEN_SATURATE: Modes = { rounding: 'halfEven', overflow: 'saturate' };
const EVEN_WRAP: Modes = { rounding: 'halfEven', overflow: 'wrap' };
const ZERO_SATURATE: Modes = { rounding: 'towardZero', overflow: 'saturate' };
const UP_SATURATE: Modes = { rounding: 'halfUp', overflow: 'saturate' };

/** The families whose types say how they round and what they do on overflow. */
const SAYS_MODES: readonly NotationId[] = ['apFixed', 'hls4ml', 'acFixed', 'scFixed'];

/** numerics.md section 2: a text, what it means, the modes it brings, and how its own row prints that again. */
const TABLE: readonly (readonly [
  id: NotationId,
  text: string,
  name: string,
  modes?: Modes | undefined,
  printed?: string,
])[] = [
  ['canonical', 's8/6', 's8/6'],
  ['canonical', 'u8/8', 'u8/8'],
  ['canonical', 's16/-3', 's16/-3'],
  ['canonical', 's8/9', 's8/9'],
  ['canonical', ' S8/+6 ', 's8/6', undefined, 's8/6'],
  ['canonical', 's8/-0', 's8/0', undefined, 's8/0'],
  ['fxpmath', 'fxp-s8/6', 's8/6'],
  ['fxpmath', 'fxp-u16/-2', 'u16/-2'],
  ['q', 'Q15', 's16/15', undefined, 'Q0.15'],
  ['q', 'Q31', 's32/31', undefined, 'Q0.31'],
  ['q', 'Q7', 's8/7', undefined, 'Q0.7'],
  ['q', 'UQ8', 'u8/8', undefined, 'UQ0.8'],
  ['q', 'Q1.6', 's8/6'],
  ['q', 'UQ1.7', 'u8/7'],
  ['q', 'q1.14', 's16/14', undefined, 'Q1.14'],
  ['q', 'Q-2.9', 's8/9'],
  ['q', 'Q9.-2', 's8/-2'],
  ['cmsis', 'q7_t', 's8/7'],
  ['cmsis', 'q15_t', 's16/15'],
  ['cmsis', 'q31_t', 's32/31'],
  ['cmsis', 'q63_t', 's64/63'],
  ['apFixed', 'ap_fixed<8,2>', 's8/6', FLOOR_WRAP],
  ['apFixed', 'ap_ufixed<8,0>', 'u8/8', FLOOR_WRAP],
  ['apFixed', 'ap_fixed<8,10>', 's8/-2', FLOOR_WRAP],
  ['apFixed', 'ap_fixed<8,-1>', 's8/9', FLOOR_WRAP],
  ['apFixed', 'ap_fixed<8,2,AP_RND>', 's8/6', { rounding: 'halfUp', overflow: 'wrap' }],
  ['apFixed', 'ap_fixed<8,2,AP_RND_CONV,AP_SAT>', 's8/6', EVEN_SATURATE],
  ['apFixed', 'ap_fixed<8, 2, AP_RND, AP_SAT, 0>', 's8/6', UP_SATURATE, 'ap_fixed<8,2,AP_RND,AP_SAT>'],
  ['hls4ml', 'fixed<16,6>', 's16/10', FLOOR_WRAP],
  ['hls4ml', 'ufixed<16,6,RND,SAT>', 'u16/10', UP_SATURATE],
  ['acFixed', 'ac_fixed<8,2>', 's8/6', FLOOR_WRAP, 'ac_fixed<8,2,true>'],
  ['acFixed', 'ac_fixed<8,2,true>', 's8/6', FLOOR_WRAP],
  ['acFixed', 'ac_fixed<8,2,false>', 'u8/6', FLOOR_WRAP],
  [
    'acFixed',
    'ac_fixed<8,2,true,AC_RND_CONV_ODD,AC_SAT_ZERO>',
    's8/6',
    { rounding: 'halfOdd', overflow: 'saturateToZero' },
  ],
  ['scFixed', 'sc_fixed<8,2>', 's8/6', FLOOR_WRAP],
  [
    'scFixed',
    'sc_ufixed<8,2,SC_TRN_ZERO,SC_SAT_SYM>',
    'u8/6',
    { rounding: 'towardZero', overflow: 'saturateSymmetric' },
  ],
  ['scFixed', 'sc_dt::sc_fixed_fast<8,2>', 's8/6', FLOOR_WRAP, 'sc_fixed<8,2>'],
  ['sfix', 'sfix8_En6', 's8/6'],
  ['sfix', 'ufix8_En6', 'u8/6'],
  ['sfix', 'sfix16', 's16/0'],
  ['sfix', 'sfix16_E3', 's16/-3'],
  ['sfix', 'sfix16_En0', 's16/0', undefined, 'sfix16'],
  ['fixdt', 'fixdt(1,8,6)', 's8/6'],
  ['fixdt', 'fixdt(0, 8, -2)', 'u8/-2', undefined, 'fixdt(0,8,-2)'],
  ['fixdt', 'numerictype(1,8,6)', 's8/6', undefined, 'fixdt(1,8,6)'],
  ['fixdt', 'numerictype(true,8,6)', 's8/6', undefined, 'fixdt(1,8,6)'],
  ['fixdt', 'fi(v,1,8,6)', 's8/6', UP_SATURATE, 'fixdt(1,8,6)'],
  ['fixdt', 'fi(-0.5, 0, 16, 12)', 'u16/12', UP_SATURATE, 'fixdt(0,16,12)'],
  ['fxp', 'Fxp(x, signed=True, n_word=8, n_frac=6)', 's8/6', ZERO_SATURATE],
  ['fxp', 'Fxp(-0.5, False, 8, 6)', 'u8/6', ZERO_SATURATE, 'Fxp(x, signed=False, n_word=8, n_frac=6)'],
  ['fxp', 'Fxp(v, n_word=8, n_int=1)', 's8/6', ZERO_SATURATE, 'Fxp(x, signed=True, n_word=8, n_frac=6)'],
  [
    'fxp',
    "Fxp(v, dtype='fxp-s8/6', rounding='around', overflow='wrap')",
    's8/6',
    EVEN_WRAP,
    'Fxp(x, signed=True, n_word=8, n_frac=6)',
  ],
  ['vhdl', 'to_sfixed(0.3, 1, -6)', 's8/6', EVEN_SATURATE, 'sfixed(1 downto -6)'],
  ['vhdl', 'sfixed(1 downto -6)', 's8/6', EVEN_SATURATE],
  ['vhdl', 'ufixed(1 downto -6)', 'u8/6', EVEN_SATURATE],
  ['vhdl', 'SFIXED (7 DOWNTO 0)', 's8/0', EVEN_SATURATE, 'sfixed(7 downto 0)'],
  ['vhdl', 'sfixed(9 downto 2)', 's8/-2', EVEN_SATURATE],
  ['vhdl', 'ufixed(-1 downto -8)', 'u8/8', EVEN_SATURATE],
  ['qkeras', 'quantized_bits(8,1)', 's8/6'],
  ['qkeras', 'quantized_bits(4, 0, 1, alpha=1)', 's4/3', undefined, 'quantized_bits(4,0)'],
  ['rustAlias', 'I2F6', 's8/6', EVEN_WRAP],
  ['rustAlias', 'U0F16', 'u16/16', EVEN_WRAP],
  ['rustAlias', 'fixed::types::I16F16', 's32/16', EVEN_WRAP, 'I16F16'],
  ['rustFixed', 'FixedI8<U6>', 's8/6', EVEN_WRAP],
  ['rustFixed', 'FixedU64<U0>', 'u64/0', EVEN_WRAP],
  ['rustFixed', 'fixed::FixedI32<typenum::U16>', 's32/16', EVEN_WRAP, 'FixedI32<U16>'],
  ['cnl', 'scaled_integer<int8_t, power<-6>>', 's8/6'],
  ['cnl', 'scaled_integer<uint32_t, power<4>>', 'u32/-4'],
  ['cnl', 'cnl::scaled_integer<std::int16_t,cnl::power<0>>', 's16/0', undefined, 'scaled_integer<int16_t, power<0>>'],
  ['embeddedC', 'short _Fract', 's8/7'],
  ['embeddedC', '_Fract', 's16/15'],
  ['embeddedC', 'long _Fract', 's32/31'],
  ['embeddedC', 'unsigned short _Fract', 'u8/8'],
  ['embeddedC', 'unsigned _Fract', 'u16/16'],
  ['embeddedC', 'unsigned long _Fract', 'u32/32'],
  ['embeddedC', 'short _Accum', 's16/7'],
  ['embeddedC', '_Accum', 's32/15'],
  ['embeddedC', 'long _Accum', 's64/31'],
  ['embeddedC', 'unsigned short _Accum', 'u16/8'],
  ['embeddedC', 'unsigned _Accum', 'u32/16'],
  ['embeddedC', 'unsigned long _Accum', 'u64/32'],
  ['embeddedC', 'short unsigned fract', 'u8/8', undefined, 'unsigned short _Fract'],
  ['embeddedC', '_Sat long _Accum', 's64/31', ZERO_SATURATE, 'long _Accum'],
];

function parsed(text: string, qSignCounted = false): { format: FixedFormat; modes?: Modes; notation: NotationId } {
  const result = parseNotation(text, { qSignCounted });
  if (typeof result === 'string') throw new Error(result);
  return result;
}

describe('notations', () => {
  for (const [id, text, name, itsModes, printed = text] of TABLE)
    it(`${text} is ${name}${itsModes ? ` ${itsModes.rounding} ${itsModes.overflow}` : ''}`, () => {
      const reading = parsed(text);
      assert.equal(reading.notation, id);
      assert.equal(formatName(reading.format), name);
      assert.ok(!Object.is(reading.format.fracBw, -0));
      assert.deepEqual(reading.modes, itsModes);
      assert.equal(printNotation(id, reading.format, reading.modes ?? DEFAULT_MODES), printed);
    });

  it('every row of the table of notations is tested', () => {
    assert.deepEqual(new Set(TABLE.map(([id]) => id)), new Set(NOTATIONS.map(row => row.id)));
  });

  it('with the sign counted in m, Q2.6 is s8/6 and UQ and Qn are as before', () => {
    const names = ['Q2.6', 'UQ2.6', 'Q15'].map(text => formatName(parsed(text, true).format));
    assert.deepEqual(names, ['s8/6', 'u8/6', 's16/15']);
    assert.equal(printNotation('q', parsed('s8/6').format, DEFAULT_MODES, { qSignCounted: true }), 'Q2.6');
    assert.equal(printNotation('q', parsed('u8/6').format, DEFAULT_MODES, { qSignCounted: true }), 'UQ2.6');
  });

  for (const [id, name, itsModes] of [
    ['cmsis', 's8/6', EVEN_SATURATE],
    ['cmsis', 'u8/7', EVEN_SATURATE],
    ['apFixed', 's8/6', { rounding: 'halfOdd', overflow: 'wrap' }],
    ['apFixed', 's8/6', { rounding: 'ceil', overflow: 'wrap' }],
    ['acFixed', 's8/6', { rounding: 'ceil', overflow: 'wrap' }],
    ['qkeras', 'u8/6', EVEN_SATURATE],
    ['rustAlias', 's8/9', EVEN_SATURATE],
    ['rustAlias', 's5/3', EVEN_SATURATE],
    ['rustFixed', 's7/6', EVEN_SATURATE],
    ['rustFixed', 's8/-1', EVEN_SATURATE],
    ['cnl', 's7/6', EVEN_SATURATE],
    ['embeddedC', 's8/6', EVEN_SATURATE],
  ] as const)
    it(`${id} has no word for ${name} ${itsModes.rounding}`, () => {
      assert.equal(printNotation(id, parsed(name).format, itsModes), undefined);
    });

  const rows = fc.constantFrom(...NOTATIONS);
  property(
    'print what they read, whatever the format',
    4000,
    fc.tuple(rows, format, modes, fc.boolean()),
    ([row, f, m, qSignCounted]) => {
      const text = printNotation(row.id, f, m, { qSignCounted });
      if (text === undefined) return;
      const reading = parsed(text, qSignCounted);
      assert.deepEqual([reading.format, reading.notation], [f, row.id]);
      if (SAYS_MODES.includes(row.id)) assert.deepEqual(reading.modes, m);
    },
  );
});

describe('what is no notation', () => {
  const rows: readonly (readonly [text: string, sentence: RegExp])[] = [
    ['', /^This is no number format\. Write it as s8\/6, Q1\.6, /],
    ['hello', /^This is no number format/],
    ['s8', /^This is no number format/],
    ['x8/6', /^This is no number format/],
    ['s8/6/4', /^This is no number format/],
    ['s８/６', /^This is no number format/],
    ['fi(1,1,8)', /^This is no number format/],
    ['fixdt(v,1,8,6)', /^This is no number format/],
    ['s0/0', /^The width must be a whole number of 1 to 64 bits\.$/],
    ['s65/3', /^The width must be/],
    ['Q60.60', /^The width must be/],
    ['Q-9.2', /^The width must be/],
    ['s8/1201', /^frac_bw must be a whole number from -1200 to 1200\.$/],
    ['sfix8_En9999', /^frac_bw must be/],
    ['ap_fixed<8>', /^ap_fixed takes a width and integer bits, as in ap_fixed<8,2>\.$/],
    ['ap_fixed<8,x>', /^ap_fixed takes a width/],
    ['ap_fixed<>', /^ap_fixed takes a width/],
    ['ap_fixed<8,2,AP_ROUND>', /^'ROUND' is no quantization mode; AP_TRN, AP_RND/],
    ['ap_fixed<8,2,>', /^'' is no quantization mode/],
    ['ap_fixed<8,2,AP_RND,AP_CLIP>', /^'CLIP' is no overflow mode; AP_WRAP, AP_SAT/],
    ['ac_fixed<8,2,yes>', /^The third argument of ac_fixed is true \(signed\) or false\.$/],
    ['sfixed(-6 downto 1)', /^The left bound of a downto range must not be below the right one\.$/],
    ['long long _Fract', /^There is no type 'long long _Fract'\.$/],
    ['short long _Accum', /^There is no type 'short long _Accum'\.$/],
  ];
  for (const [text, sentence] of rows)
    it(`'${text}': ${sentence.source}`, () => assert.match(JSON.stringify(parseNotation(text)).slice(1, -1), sentence));

  const MEGABYTE = 1_000_000;
  for (const text of ['Q', 's8/', 'ap_fixed<', 'fi(', ' ', '1,', 'x::', 'unsigned ', '\u0000', '🙂'])
    it(`${JSON.stringify(text)} repeated to a megabyte is answered at once`, function () {
      this.timeout(5000);
      assert.equal(typeof parseNotation(text.repeat(MEGABYTE / text.length)), 'string');
    });
  it('says of a long text that it is too long', () => {
    assert.equal(parseNotation(`ap_fixed<8,${'0'.repeat(300)}2>`), 'This is too long to be a number format.');
  });

  const pieces = fc.constantFrom(
    'Q',
    's8/6',
    'ap_fixed<',
    '8,2',
    '>',
    'fi(',
    ')',
    '-',
    '1',
    'downto',
    '_',
    '__proto__',
    ' ',
    '\n',
  );
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 220 }),
    fc.array(pieces).map(all => all.join('')),
  );
  property('never throws, and what it reads is a format', 2000, hostile, text => {
    const result = parseNotation(text);
    if (typeof result === 'object') assert.equal(formatProblem(result.format), undefined);
    else assert.ok(result.length < 200);
  });
});

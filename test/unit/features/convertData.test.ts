import assert from 'node:assert/strict';
import { languageById } from '../../../src/detect/languages';
import { scan } from '../../../src/detect/scan';
import { type Conversion, planConversion } from '../../../src/features/convert';
import { settingsWith } from './hoverText';

/** The whole text after a conversion of all that is in it, or why there was none. */
function converted(id: string, text: string, format: string, conversion: Conversion): string {
  const language = languageById(id);
  assert(language);
  const plan = planConversion(
    {
      scan: scan(text, language),
      language,
      textOf: ({ start, end }) => text.slice(start, end),
      selections: [{ start: 0, end: text.length }],
      settings: settingsWith(format, { integers: 'always' }),
    },
    conversion,
  );
  if (!('edits' in plan)) return plan.kind === 'notWritable' ? `not writable: ${plan.radix}` : plan.kind;
  let result = text;
  for (const { span, after } of [...plan.edits].reverse())
    result = result.slice(0, span.start) + after + result.slice(span.end);
  return result;
}

const quantize: Conversion = { kind: 'quantize' };
const toReal: Conversion = { kind: 'toReal' };
const hex: Conversion = { kind: 'toCode', radix: 'hex' };
const binary: Conversion = { kind: 'toCode', radix: 'binary' };
const decimal: Conversion = { kind: 'toCode', radix: 'decimal' };

const rows: readonly (readonly [id: string, text: string, format: string, conversion: Conversion, expected: string])[] =
  [
    ['readmem', '@0 00fa // 5\n0006', 's16/6', hex, '@0 00fa // 5\n0006'],
    ['readmem', '00FA 0006', 's16/6', decimal, 'not writable: decimal'],
    ['readmem', '00FA 0006', 's16/6', binary, 'not writable: binary'],
    ['readmem', '00FA 0006', 's16/6', toReal, 'not writable: real'],
    ['readmem', '00FA 0006', 's16/6', quantize, '00FA 0006'],
    ['coe', 'radix=10;\ncoefdata=0.101,-0.25;', 's8/6', quantize, 'radix=10;\ncoefdata=0.09375,-0.25;'],
    ['coe', 'radix=10;\ncoefdata=0.101,-0.25;', 's8/6', decimal, 'radix=10;\ncoefdata=6,-16;'],
    ['coe', 'radix=10;\ncoefdata=0.101,-0.25;', 's8/6', hex, 'not writable: hex'],
    ['mif', 'DATA_RADIX=BIN;\nCONTENT BEGIN 0:0101;END;', 's4/2', hex, 'not writable: hex'],
    ['intel-hex', ':0200000001A05D', 's8/6', hex, 'not writable: hex'],
    ['yaml', 'w: [0.101, -0.5] # 7', 's8/6', hex, 'w: [0x06, 0xE0] # 7'],
    ['yaml', 'w:\n- .101\n- 1e-1', 's8/6', quantize, 'w:\n- .09375\n- 9.375e-2'],
    ['csv', 'a;b\n1,75;0,101\n', 's8/6', quantize, 'a;b\n1,75;0,09375\n'],
    ['toml', 'w = [0.101, +0.5]', 's8/6', decimal, 'w = [6, 32]'],
    ['json5', '[.101]', 's8/6', binary, 'not writable: binary'],
    ['json', '{"0": 0.101, "1": 0.5}', 's8/6', decimal, '{"0": 6, "1": 32}'],
  ];

describe('converting in data and memory files keeps their radix and width', () => {
  for (const [id, text, format, conversion, expected] of rows)
    it(`${id}: ${JSON.stringify(text)} ${JSON.stringify(conversion)}`, () =>
      assert.equal(converted(id, text, format, conversion), expected));
});

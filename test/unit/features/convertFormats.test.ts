import assert from 'node:assert/strict';
import { scan } from '../../../src/detect/scan';
import { type Conversion, planConversion } from '../../../src/features/convert';
import { languageNamed } from '../detect/shown';
import { settingsWith } from './hoverText';

/** The text after a conversion of everything in it. */
const converted = (languageId: string, text: string, conversion: Conversion): string => {
  const language = languageNamed(languageId);
  const plan = planConversion(
    {
      scan: scan(text, language),
      language,
      textOf: ({ start, end }) => text.slice(start, end),
      selections: [{ start: 0, end: text.length }],
      settings: settingsWith('s8/0'),
    },
    conversion,
  );
  if ('kind' in plan) return plan.kind;
  return plan.edits.reduceRight(
    (done, { span, after }) => done.slice(0, span.start) + after + done.slice(span.end),
    text,
  );
};

describe('conversions', () => {
  const quantize: Conversion = { kind: 'quantize' };
  const toHex: Conversion = { kind: 'toCode', radix: 'hex' };
  const toReal: Conversion = { kind: 'toReal' };
  const table: readonly (readonly [language: string, text: string, conversion: Conversion, after: string])[] = [
    ['cpp', 'ap_fixed<8,2> k = 0.101;', quantize, 'ap_fixed<8,2> k = 0.09375;'],
    [
      'cpp',
      'typedef ap_fixed<8,2> t;\nt w[2] = {0.11, 2.5};',
      quantize,
      'typedef ap_fixed<8,2> t;\nt w[2] = {0.109375, -1.5};',
    ],
    ['c', 'float k = 0.101f; // fixed-point: Q1.6', quantize, 'float k = 0.09375f; // fixed-point: Q1.6'],
    [
      'c',
      'float w[2] = {\n 0.101f, // fixed-point: Q1.6\n 0.3f };',
      quantize,
      'float w[2] = {\n 0.09375f, // fixed-point: Q1.6\n 0.0f };',
    ],
    [
      'c',
      '// fixed-point: Q1.6\nfloat w[2] = {0.101f, -0.5f};',
      toHex,
      '// fixed-point: Q1.6\nfloat w[2] = {0x06, 0xE0};',
    ],
    ['python', 'w = [64, -128]  # fixed-point: Q1.6', toReal, 'w = [1.0, -2.0]  # fixed-point: Q1.6'],
  ];
  for (const [language, text, conversion, after] of table)
    it(`use the source's format, ${conversion.kind}, ${language}: ${text}`, () => {
      assert.equal(converted(language, text, conversion), after);
    });
});

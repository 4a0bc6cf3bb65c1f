import assert from 'node:assert/strict';
import { formatName } from '../../../src/core/format';
import { policyName } from '../../../src/core/policyName';
import { type Directive, parseDirective } from '../../../src/features/formatDirective';

const shown = (directive: Directive | string): string => {
  if (typeof directive === 'string') return directive;
  if (directive.kind !== 'format') return directive.kind;
  const { choice, ofFile, fracBw, modes, policy } = directive;
  const format =
    choice === undefined
      ? '-'
      : choice.kind === 'format'
        ? formatName(choice.format)
        : `auto ${choice.width.signed ? 's' : 'u'}${choice.width.bw}`;
  return [
    ...(ofFile ? ['file'] : []),
    format,
    ...(fracBw === undefined ? [] : [`frac_bw ${fracBw}`]),
    ...(modes.rounding === undefined ? [] : [modes.rounding]),
    ...(modes.overflow === undefined ? [] : [modes.overflow]),
    ...(policy === undefined ? [] : [policyName(policy)]),
  ].join(' ');
};

const parsed = (text: string): string => shown(parseDirective(text, { qSignCounted: false }));

describe('directives', () => {
  const table: readonly (readonly [text: string, meaning: string])[] = [
    ['fixed-point: Q1.6', 's8/6'],
    ['fixed-point:Q15', 's16/15'],
    ['fixed-point: ap_fixed<16,6>', 's16/10 floor wrap'],
    ['fixed-point-file: ap_fixed<16,6> rounding=floor', 'file s16/10 floor wrap'],
    ['fixed-point: ap_fixed<16, 6, AP_RND, AP_SAT> overflow=wrap', 's16/10 halfUp wrap'],
    ['fixed-point: sfixed(1 downto -6)', 's8/6 halfEven saturate'],
    ['fixed-point: unsigned short _Fract', 'u8/8'],
    ['fixed-point: scaled_integer<int8_t, power<-6>>', 's8/6'],
    ['fixed-point: s8/6 rounding=HALFUP overflow=saturateSymmetric', 's8/6 halfUp saturateSymmetric'],
    ['fixed-point: s8/6 rounding=AP_RND_CONV, overflow=SAT_ZERO', 's8/6 halfEven saturateToZero'],
    ['fixed-point: auto 16 policy=minMse', 'auto s16 minMse'],
    ['fixed-point: auto u8', 'auto u8'],
    ['fixed-point: policy=percentile99.9', '- percentile99.9'],
    ['fixed-point: rounding=floor', '- floor'],
    ['fixed-point: frac_bw=6', '- frac_bw 6'],
    ['fixed-point: frac_bw=-2 rounding=ceil', '- frac_bw -2 ceil'],
    ['fixed-point: auto 16 frac_bw=12', 's16/12'],
    ['fixed-point: Q1.6 -- as the ROM has it', 's8/6'],
    ['fixed-point: off', 'off'],
    ['fixed-point: on -- again', 'on'],
    ['fixed-point-ignore-next-line', 'ignoreNextLine'],
    ['fixed-point-ignore-next-line -- a size', 'ignoreNextLine'],
  ];
  for (const [text, meaning] of table) it(`${text} is ${meaning}`, () => assert.equal(parsed(text), meaning));

  const wrong: readonly (readonly [text: string, sentence: RegExp])[] = [
    ['fixed-point:', /^This directive says no format/],
    ['fixed-point-file: -- none', /^This directive says no format/],
    ['fixed-point: eight bits', /^This is no number format/],
    ['fixed-point: ap_fixed<8>', /^ap_fixed takes a width and integer bits/],
    ['fixed-point: s65/3', /^The width must be a whole number of 1 to 64 bits/],
    ['fixed-point: Q1.6 rounding=up', /^There is no rounding 'up'; there are halfEven, /],
    ['fixed-point: Q1.6 overflow=', /^There is no overflow ''/],
    ['fixed-point: Q1.6 policy=best', /^There is no policy 'best'/],
    ['fixed-point: Q1.6 frac_bw=6', /^The format s8\/6 says already what frac_bw is/],
    ['fixed-point: frac_bw=1e3', /^frac_bw must be a whole number from -1200 to 1200/],
    ['fixed-point: Q1.6 width=8', /^There is no option 'width'; there are rounding, overflow, policy, frac_bw/],
    ['fixed-point: Q1.6 __proto__=8', /^There is no option '__proto__'/],
    ['fixed-point: Q1.6 rounding=floor please', /^There is no option 'please'/],
    ['fixed-point-file: off', /^This is no number format/],
    ['fixed-point-ignore-next-line 3', /^This is no directive/],
    ['fixed-point-line: Q1.6', /^This is no directive/],
    ['fixed-points', /^This is no directive/],
  ];
  for (const [text, sentence] of wrong) it(`${text} is none`, () => assert.match(parsed(text), sentence));
});

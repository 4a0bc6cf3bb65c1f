import { type FloatType } from '../../core/nearestFloat';
import { AMPERSAND, APOSTROPHE, BACKSLASH, DOT, HASH, isWordPart, QUOTE, SPACE, TAB } from '../charCodes';
import { type CodeRules, type NumberRules, type RadixRule, type SuffixRule } from '../language';

/** A language's number rules, prepared for the readers. */
export interface NumberPlan {
  readonly rules: NumberRules;
  readonly units: ReadonlySet<string>;
  /** The character that joins the two halves of a number at a line's end; 0 for none. */
  readonly splice: number;
  /** `.and.` may follow without a blank. */
  readonly dotted: boolean;
  /** By ASCII code, 1 where a plain decimal followed by this character may not be over. */
  readonly goesOn: Uint8Array;
  /** `f` and `F` alone make a binary32 of a real. */
  readonly plainF: boolean;
  /** `0x` begins a hexadecimal integer. */
  readonly plainHex: boolean;
  readonly suffixes: ReadonlyMap<string, SuffixRule>;
  /** By character code, the letters of exponents. */
  readonly exponents: ReadonlyMap<number, FloatType | undefined>;
  /** Words that are numbers. */
  readonly words: ReadonlyMap<string, number>;
  readonly wordsAfter: ReadonlySet<string>;
}

export function numberPlan(rules: NumberRules, units: readonly string[], code: CodeRules | undefined): NumberPlan {
  const splice = code?.lines.spliced === true ? BACKSLASH : code?.lines.ampersand === true ? AMPERSAND : 0;
  const goesOn = new Uint8Array(128);
  for (let code = 0; code < 128; code++) if (isWordPart(code)) goesOn[code] = 1;
  goesOn[DOT] = 1;
  for (const separator of rules.separators) goesOn[separator.charCodeAt(0)] = 1;
  for (const suffix of Object.keys(rules.suffixes)) goesOn[suffix.charCodeAt(0)] = 1;
  if (splice > 0) goesOn[splice] = 1;
  if (rules.based === 'verilog') goesOn[APOSTROPHE] = 1;
  if (rules.based === 'vhdl') goesOn[HASH] = goesOn[QUOTE] = 1;
  if (rules.based === 'verilog' || rules.based === 'vhdl') goesOn[SPACE] = goesOn[TAB] = 1;
  const suffixes = new Map(Object.entries(rules.suffixes));
  const exponents = new Map<number, FloatType | undefined>([
    [101, undefined],
    [69, undefined],
  ]);
  for (const [letter, float] of Object.entries(rules.exponents ?? {})) exponents.set(letter.charCodeAt(0), float);
  return {
    rules,
    units: new Set(units),
    splice,
    dotted: code?.words.dotted !== undefined,
    goesOn,
    plainF: suffixes.get('f')?.float === 'binary32',
    plainHex:
      rules.radixes.some(({ prefix }) => prefix === '0x') && rules.radixes.some(({ prefix }) => prefix === '0X'),
    suffixes,
    exponents,
    words: new Map(Object.entries(rules.words ?? {})),
    wordsAfter: new Set(rules.wordsAfter),
  };
}

/** The radix prefix that stands at the offset, as `0x`. */
export function radixAt(text: string, at: number, { rules }: NumberPlan): RadixRule | undefined {
  for (const rule of rules.radixes) if (text.startsWith(rule.prefix, at)) return rule;
  return undefined;
}

/** Whether a radix prefix and a digit of the radix stand at the offset. */
export function isRadixAt(text: string, at: number, plan: NumberPlan): boolean {
  const rule = radixAt(text, at, plan);
  return rule !== undefined && digitValue(text.charCodeAt(at + rule.prefix.length)) < rule.radix;
}

/** The value of a digit in any radix up to 36; 99 for anything else. */
export function digitValue(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const letter = code | 32;
  return letter >= 97 && letter <= 122 ? letter - 87 : 99;
}

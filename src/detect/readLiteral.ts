import { type FloatType } from '../core/nearestFloat';
import { bareWord, type BareRadix } from './rows/bareWord';
import { isBozAt } from './numbers/bozNumber';
import { APOSTROPHE, isBlank, isNewline, MINUS, PLUS } from './charCodes';
import { type Language } from './language';
import { type LiteralKind, literalKinds } from './literalTable';
import { numberPlan, type NumberPlan } from './numbers/numberPlan';
import { NumberReading } from './numbers/numberReading';
import { parseNumber } from './numbers/parseNumber';
import { type Span } from './span';

/** Everything the text of one literal says. Spans count from the beginning of that text. */
export interface LiteralReading {
  readonly value: number;
  /** The integer where a double does not hold it. */
  readonly big?: bigint;
  readonly kind: LiteralKind;
  readonly negative: boolean;
  /** The sign and the blanks behind it; empty without a sign. */
  readonly sign: Span;
  /** What stands between sign and digits: `0x`, `8'sh`, `16#`, `x"`. */
  readonly prefix: Span;
  /** With separators, point and exponent. */
  readonly digits: Span;
  /** Digits of a plain integer in any radix, leading zeros counted, separators not: how wide it is written. */
  readonly digitCount: number;
  /** The case of the hexadecimal letters; `undefined` where there are none. */
  readonly upperCase?: boolean;
  /** As written; the closing `#` or `"` of based forms is part of it. Empty without one. */
  readonly suffix: string;
  /** What the suffix says of the floating-point type: `binary32` for `f`. */
  readonly float?: FloatType;
  readonly radix: number;
  /** Bits of a sized literal, a bit string or a word of a memory file. */
  readonly width?: number;
  /** The sized literal, bit string or word is in two's complement. */
  readonly signed: boolean;
}

/** No word that is a number is longer. */
const LONGEST_WORD = 20;

const plans = new WeakMap<Language, NumberPlan>();

const planOf = (language: Language): NumberPlan => {
  let plan = plans.get(language);
  if (plan === undefined) {
    plan = numberPlan(language.numbers, [], language.code);
    plans.set(language, plan);
  }
  return plan;
};

/**
 * Reads the text of one literal, sign included; `undefined` where it is not exactly one. Types around it are not known.
 * Where a language's words have no prefix, `kind` is what the table says of the literal.
 */
export function readLiteral(text: string, language: Language, kind?: LiteralKind): LiteralReading | undefined {
  if (language.numbers.bare === true && kind !== undefined && kind !== 'float') return bareReading(text, kind);
  return prefixedReading(text, language);
}

const bareReading = (text: string, kind: LiteralKind): LiteralReading | undefined => {
  const radix = BARE_RADIX[kind];
  const word = radix && bareWord(text, radix);
  if (radix === undefined || word === undefined) return undefined;
  const at = /^[+-]/.test(text) ? 1 : 0;
  const digitCount = text.slice(at).replaceAll('_', '').length;
  const letters = /[a-f]/i.exec(text);
  const bits = radix === 16 ? 4 * digitCount : radix === 2 ? digitCount : 0;
  return {
    ...word,
    kind,
    negative: text.startsWith('-'),
    sign: { start: 0, end: at },
    prefix: { start: at, end: at },
    digits: { start: at, end: text.length },
    digitCount,
    ...(letters && { upperCase: letters[0] === letters[0].toUpperCase() }),
    suffix: '',
    radix,
    ...(bits > 0 && { width: bits }),
    signed: bits > 0,
  };
};

const BARE_RADIX: Readonly<Partial<Record<LiteralKind, BareRadix>>> = { integer: 10, hex: 16, octal: 8, binary: 2 };

const prefixedReading = (written: string, language: Language): LiteralReading | undefined => {
  const isComma = language.numbers.decimalComma === true && /^[+-]?\d+,\d/.test(written);
  const text = isComma ? written.replace(',', '.') : written;
  const code = text.charCodeAt(0);
  const negative = code === MINUS;
  let at = negative || (code === PLUS && language.numbers.plusSign === true) ? 1 : 0;
  while (at > 0 && (isBlank(text.charCodeAt(at)) || isNewline(text.charCodeAt(at)))) at++;
  const word = planOf(language).words.get(text.slice(at, at + LONGEST_WORD + 1));
  if (word !== undefined) return wordReading(text, at, negative ? -word : word, negative);
  if (!beginsNumber(text, at, language)) return undefined;
  const reading = new NumberReading();
  if (!parseNumber(text, at, negative, planOf(language), reading) || reading.end !== text.length) return undefined;
  const { value, big, float, digitsStart, digitsEnd, radix, width, signed } = reading;
  const digits = text.slice(digitsStart, digitsEnd);
  const kind = literalKinds[reading.kind] ?? 'integer';
  const letters = radix === 16 ? /[a-f]/i.exec(digits) : null;
  return {
    value,
    ...(big !== undefined && { big }),
    kind,
    negative,
    sign: { start: 0, end: at },
    prefix: { start: at, end: digitsStart },
    digits: { start: digitsStart, end: digitsEnd },
    digitCount: digits.replace(/[^0-9a-f]/gi, '').length,
    ...(letters && { upperCase: letters[0] === letters[0].toUpperCase() }),
    suffix: text.slice(digitsEnd),
    ...(float !== undefined && { float }),
    radix,
    ...(width > 0 && { width }),
    signed,
  };
};

/** `Infinity`, `.nan`: a real without digits of its own. */
const wordReading = (text: string, at: number, value: number, negative: boolean): LiteralReading => ({
  value,
  kind: 'float',
  negative,
  sign: { start: 0, end: at },
  prefix: { start: at, end: at },
  digits: { start: at, end: text.length },
  digitCount: 0,
  suffix: '',
  radix: 10,
  signed: false,
});

const beginsNumber = (text: string, at: number, { numbers }: Language): boolean => {
  const code = text.charCodeAt(at);
  if (code >= 48 && code <= 57) return true;
  if (code === 46) return numbers.leadingDot;
  if (numbers.based === 'boz') return isBozAt(text, at);
  if (numbers.radixes.some(({ prefix }) => text.startsWith(prefix, at))) return true;
  return numbers.based === 'verilog'
    ? code === APOSTROPHE
    : numbers.based === 'vhdl' && /^[bodxsu]/i.test(text.charAt(at));
};

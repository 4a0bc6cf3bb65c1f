import { type FloatType } from '../core/nearestFloat';
import { isBozAt } from './bozNumber';
import { APOSTROPHE, isBlank, isNewline, MINUS, PLUS } from './charCodes';
import { type Language } from './language';
import { type LiteralKind, literalKinds } from './literalTable';
import { numberPlan, type NumberPlan } from './numberPlan';
import { NumberReading } from './numberReading';
import { parseNumber } from './parseNumber';
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
  /** Bits of a sized literal or bit string. */
  readonly width?: number;
  /** The sized literal or bit string is in two's complement. */
  readonly signed: boolean;
}

const plans = new WeakMap<Language, NumberPlan>();

const planOf = (language: Language): NumberPlan => {
  let plan = plans.get(language);
  if (plan === undefined) {
    plan = numberPlan(language.numbers, [], language.code);
    plans.set(language, plan);
  }
  return plan;
};

/** Reads the text of one literal, sign included; `undefined` where it is not exactly one. Types around it are not known. */
export function readLiteral(text: string, language: Language): LiteralReading | undefined {
  const code = text.charCodeAt(0);
  const negative = code === MINUS;
  let at = negative || (code === PLUS && language.numbers.plusSign === true) ? 1 : 0;
  while (at > 0 && (isBlank(text.charCodeAt(at)) || isNewline(text.charCodeAt(at)))) at++;
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
}

const beginsNumber = (text: string, at: number, { numbers }: Language): boolean => {
  const code = text.charCodeAt(at);
  if (code >= 48 && code <= 57) return true;
  if (code === 46) return numbers.leadingDot;
  if (numbers.based === 'boz') return isBozAt(text, at);
  return numbers.based === 'verilog'
    ? code === APOSTROPHE
    : numbers.based === 'vhdl' && /^[bodxsu]/i.test(text.charAt(at));
};

import { isFloatMidpoint, nearestFloat } from '../../core/nearestFloat';
import { DOT, isBlank, isNewline, isWideBlank, MINUS, PLUS, ZERO } from '../charCodes';
import { kindCode } from '../literalTable';
import { digitValue, type NumberPlan } from './numberPlan';
import { NumberReading } from './numberReading';
import { fewBlanksEnd } from './numberText';
import { parseNumber } from './parseNumber';
import { exactPowers } from './powersOfTen';

const EXACT = 2 ** 53;

/** Longer digits are left to `parseNumber`. */
const LONGEST_PLAIN = 64;

/**
 * Reads one number after the other from a text. Plain decimals of up to 2^53 × 10^±22 are exact as an integer times or
 * divided by a power of ten (Clinger); everything else goes through `parseNumber`.
 */
export class NumberReader extends NumberReading {
  constructor(
    private readonly text: string,
    readonly plan: NumberPlan,
  ) {
    super();
  }

  /**
   * Reads the number whose first digit, point or base mark is at `at`; a minus before it is told by `negative`. False
   * where there is no literal; `end` is behind the number (or what only looks like one) in both cases.
   */
  read(at: number, negative: boolean): boolean {
    const { text } = this;
    let code = text.charCodeAt(at);
    if (code === ZERO) {
      const next = text.charCodeAt(at + 1);
      if ((next | 32) === 120 && this.plan.plainHex && this.readHex(at + 2, negative)) return true;
      if (!this.endsZero(next)) return parseNumber(text, at, negative, this.plan, this);
    }
    const stop = at + LONGEST_PLAIN;
    let mantissa = 0;
    let i = at;
    while (code >= 48 && code <= 57 && i < stop) {
      mantissa = mantissa * 10 + (code - 48);
      code = text.charCodeAt(++i);
    }
    let exponent = 0;
    const whole = i;
    if (code === DOT) {
      code = text.charCodeAt(++i);
      while (code >= 48 && code <= 57 && i < stop) {
        mantissa = mantissa * 10 + (code - 48);
        code = text.charCodeAt(++i);
      }
      exponent = whole + 1 - i;
      if (exponent === 0 || (whole === at && !this.plan.rules.leadingDot))
        return parseNumber(text, at, negative, this.plan, this);
    }
    if (code === 101 || code === 69) {
      const end = this.readExponent(i);
      if (end < 0 || (i === whole && this.plan.rules.based === 'vhdl'))
        return parseNumber(text, at, negative, this.plan, this);
      exponent += this.exponent;
      i = end;
      code = text.charCodeAt(i);
    }
    return this.finish(at, i, code, mantissa, exponent, i === whole, negative);
  }

  /** Reads up to eight hexadecimal digits and a suffix of `u` and `l`; false for any other. */
  private readHex(at: number, negative: boolean): boolean {
    const { text } = this;
    let value = 0;
    let i = at;
    let digit = digitValue(text.charCodeAt(i));
    while (digit < 16 && i < at + 9) {
      value = value * 16 + digit;
      digit = digitValue(text.charCodeAt(++i));
    }
    if (i === at || i === at + 9) return false;
    const last = text.charCodeAt(i - 1) | 32;
    if (digit === 30 && this.plan.plainF) digit = digitValue(text.charCodeAt(++i));
    while (digit === 21 && this.plan.plainF && i < at + 12) digit = digitValue(text.charCodeAt(++i));
    const after = text.charCodeAt(i);
    if (!this.isOver(i) || ((after === PLUS || after === MINUS) && last === 101)) return false;
    this.value = negative ? -value : value;
    this.kind = kindCode.hex;
    this.real = false;
    this.big = undefined;
    this.float = undefined;
    this.end = i;
    return true;
  }

  private exponent = 0;

  /** Behind an exponent of at most three digits whose letter is at `at`; -1 for any other. */
  private readExponent(at: number): number {
    const { text } = this;
    let i = at + 1;
    let code = text.charCodeAt(i);
    const minus = code === MINUS;
    if (minus || code === PLUS) code = text.charCodeAt(++i);
    const first = i;
    let value = 0;
    while (code >= 48 && code <= 57 && i < first + 4) {
      value = value * 10 + (code - 48);
      code = text.charCodeAt(++i);
    }
    this.exponent = minus ? -value : value;
    return i === first || i === first + 4 ? -1 : i;
  }

  private finish(
    at: number,
    end: number,
    code: number,
    mantissa: number,
    exponent: number,
    integer: boolean,
    negative: boolean,
  ): boolean {
    let after = end;
    let single = !integer && this.plan.rules.real === 'binary32';
    if (!this.isOver(end) && !(isBlank(code) && this.isOverBehindBlanks(end))) {
      single = (code === 102 || code === 70) && !integer && this.plan.plainF && this.isOver(end + 1);
      if (!single) return parseNumber(this.text, at, negative, this.plan, this);
      after = end + 1;
    }
    let value = mantissa;
    if (mantissa >= EXACT || exponent > 22 || exponent < -22) {
      if (integer) return parseNumber(this.text, at, negative, this.plan, this);
      value = Number(this.text.slice(at, end));
    } else if (exponent < 0) value = mantissa / (exactPowers[-exponent] ?? 1);
    else if (exponent > 0) value = mantissa * (exactPowers[exponent] ?? 1);
    if (single)
      value = isFloatMidpoint(value, 'binary32')
        ? nearestFloat(this.text.slice(at, end), 'binary32')
        : Math.fround(value);
    this.value = negative ? -value : value;
    this.kind = integer ? kindCode.integer : kindCode.float;
    this.real = !integer;
    this.big = undefined;
    this.float = single ? 'binary32' : undefined;
    this.end = after;
    return true;
  }

  /** Whether a number that has come to `at` is over there. */
  private isOver(at: number): boolean {
    const code = this.text.charCodeAt(at);
    return !(code < 128 ? this.plan.goesOn[code] === 1 : code >= 128 && !isWideBlank(code));
  }

  /** Whether what stands behind the blanks at `at` is no unit of the number before them, and no digits to its base. */
  private isOverBehindBlanks(at: number): boolean {
    const next = fewBlanksEnd(this.text, at);
    return !isNewline(this.text.charCodeAt(next)) && this.isOver(next);
  }

  /** Whether a 0 before this character is no prefix and no leading zero. */
  private endsZero(code: number): boolean {
    return code === DOT || !(code < 128 ? this.plan.goesOn[code] === 1 : code >= 128);
  }
}

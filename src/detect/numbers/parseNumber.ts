import { nearestFloat } from '../../core/nearestFloat';
import { isBozAt, parseBoz } from './bozNumber';
import {
  APOSTROPHE,
  BACKTICK,
  DOT,
  HASH,
  isDigit,
  isLetter,
  isWordPart,
  MINUS,
  PAREN_OPEN,
  PLUS,
  UNDERSCORE,
  ZERO,
} from '../charCodes';
import { type RadixRule } from '../language';
import { kindCode } from '../literalTable';
import { type NumberPlan, radixAt } from './numberPlan';
import { LONGEST_NUMBER, type NumberReading } from './numberReading';
import {
  decimalText,
  digitsEnd,
  fewBlanksEnd,
  isOperatorPoint,
  malformedEnd,
  spliceEnd,
  withoutSeparators,
  wordEnd,
} from './numberText';
import { isBitStringAt, parseBased, parseBitString } from './vhdlNumber';
import { isSizedAt, parseSized } from './verilogNumber';

/**
 * Reads the number whose first digit, point or base mark stands at the offset by all rules of its language. False where
 * there is no literal: `out.end` is then behind what belongs to the malformed (or not plain) number.
 */
export function parseNumber(
  text: string,
  at: number,
  negative: boolean,
  plan: NumberPlan,
  out: NumberReading,
): boolean {
  out.clear();
  out.digitsStart = at;
  const limit = Math.min(text.length, at + LONGEST_NUMBER);
  const read = parseForm(text, at, limit, negative, plan, out);
  if (plan.splice > 0 && text.charCodeAt(out.end) === plan.splice) {
    const next = spliceEnd(text, out.end);
    if (next > out.end && (isWordPart(text.charCodeAt(next)) || text.charCodeAt(next) === DOT))
      return parseSpliced(text, at, negative, plan, out);
  }
  return read;
}

const parseForm = (
  text: string,
  at: number,
  limit: number,
  negative: boolean,
  plan: NumberPlan,
  out: NumberReading,
): boolean => {
  const code = text.charCodeAt(at);
  if (code === APOSTROPHE) return parseSized(text, at, at, negative, out);
  if (plan.rules.based === 'boz' && isBozAt(text, at)) return parseBoz(text, at, negative, out);
  if (code === ZERO || !isDigit(code)) {
    const radix = radixAt(text, at, plan);
    if (radix !== undefined) return parseRadix(text, at, limit, radix, negative, plan, out);
  }
  const whole = digitsEnd(text, at, limit, 10, plan);
  if (plan.rules.based === 'verilog' && isSizedAt(text, whole)) return parseSized(text, at, whole, negative, out);
  if (plan.rules.based === 'vhdl') {
    if (text.charCodeAt(whole) === HASH) return parseBased(text, at, whole, negative, plan, out);
    if (isBitStringAt(text, whole)) return parseBitString(text, at, whole, negative, out);
  }
  return parseDecimal(text, at, whole, limit, negative, plan, out);
};

const parseDecimal = (
  text: string,
  at: number,
  whole: number,
  limit: number,
  negative: boolean,
  plan: NumberPlan,
  out: NumberReading,
): boolean => {
  const { rules } = plan;
  let end = fractionEnd(text, at, whole, limit, plan);
  if (end < 0) return malformed(text, whole, limit, plan, out);
  const pointed = end > whole;
  const letter = text.charCodeAt(end);
  let exponent = plan.exponents.has(letter) ? exponentEnd(text, end, limit, plan) : end;
  if (exponent < 0 && rules.juxtaposed === true && isFactor(text, end)) exponent = end;
  if (exponent < 0) return malformed(text, end, limit, plan, out);
  if (exponent > end) out.float = plan.exponents.get(letter);
  const real = pointed || (exponent > end && rules.based !== 'vhdl');
  end = exponent;
  out.digitsEnd = end;
  const digits = decimalText(text, at, end, plan);
  const zeroLed = whole > at + 1 && text.charCodeAt(at) === ZERO;
  out.real = real;
  if (!readSuffix(text, end, limit, plan, out)) return false;
  if (real) out.float ??= rules.real;
  if (real || exponent > whole) {
    if (zeroLed && rules.leadingZero === 'malformed') return malformed(text, at, limit, plan, out);
    out.kind = real ? kindCode.float : kindCode.integer;
    out.setReal(out.float === undefined ? Number(digits) : nearestFloat(digits, out.float), negative);
    out.real = real;
    return true;
  }
  if (zeroLed && out.float === undefined && !readZeroLed(digits, negative, plan, out))
    return malformed(text, at, limit, plan, out);
  if (!zeroLed || out.float !== undefined) setDecimal(digits, negative, plan, out);
  return true;
};

const setDecimal = (digits: string, negative: boolean, { rules }: NumberPlan, out: NumberReading): void => {
  if (out.float !== undefined) {
    out.setReal(nearestFloat(digits, out.float), negative);
    out.kind = kindCode.float;
  } else if (digits.length <= 15) out.value = negative ? -Number(digits) : Number(digits);
  else {
    out.setInteger(BigInt(digits), negative);
    if (rules.doubleIntegers === true && !out.exact) out.big = undefined;
  }
};

/** An integer that begins with 0 and has more digits; false where the language has none such. */
const readZeroLed = (digits: string, negative: boolean, plan: NumberPlan, out: NumberReading): boolean => {
  const rule = plan.rules.leadingZero;
  const octal = /^[0-7]*$/.test(digits);
  if (rule === 'malformed' || (rule === 'octal' && !octal) || (rule === 'zero' && !/^0*$/.test(digits))) return false;
  if (octal && (rule === 'octal' || rule === 'legacy')) {
    out.kind = kindCode.octal;
    out.radix = 8;
    out.setInteger(BigInt(`0o${digits}`), negative);
  } else setDecimal(digits, negative, plan, out);
  return true;
};

/** A member begins with one of them, or it is a range. */
const MEMBERS: readonly number[] = [DOT, PAREN_OPEN, UNDERSCORE, BACKTICK];

/** Behind `.5` or `.`; the offset itself where the point is not the number's own; -1 where it makes it malformed. */
const fractionEnd = (text: string, at: number, whole: number, limit: number, plan: NumberPlan): number => {
  const { member, leadingDot, trailingDot } = plan.rules;
  if (text.charCodeAt(whole) !== DOT || isOperatorPoint(text, whole, plan)) return whole;
  const next = text.charCodeAt(whole + 1);
  if (isDigit(next)) return whole === at && !leadingDot ? -1 : digitsEnd(text, whole + 1, limit, 10, plan);
  if (member === 'ranges' && next === DOT) return whole;
  if (member === 'integer' && (isLetter(next) || MEMBERS.includes(next))) return whole;
  if (member === 'swizzle' && /[xyzwrgba]/.test(text.charAt(whole + 1))) return whole;
  return trailingDot && whole > at ? whole + 1 : -1;
};

/** Whether the letter that would begin an exponent begins a name: `2exp(x)`, `3f`; a lone `e` does not. */
const isFactor = (text: string, at: number): boolean =>
  (text.charCodeAt(at) | 32) !== 101 || isWordPart(text.charCodeAt(at + 1));

/** Behind an exponent that begins with its letter at the offset, or -1 where it has no digits. */
const exponentEnd = (text: string, at: number, limit: number, plan: NumberPlan): number => {
  const sign = text.charCodeAt(at + 1);
  const first = sign === PLUS || sign === MINUS ? at + 2 : at + 1;
  const end = isDigit(text.charCodeAt(first)) ? digitsEnd(text, first, limit, 10, plan) : first;
  return end > first ? end : -1;
};

const malformed = (text: string, at: number, limit: number, plan: NumberPlan, out: NumberReading): false => {
  out.end = Math.max(malformedEnd(text, at, limit, plan), at + 1);
  return false;
};

/** Reads the suffix and looks at what follows; false where the two make the number malformed or not a plain one. */
const readSuffix = (text: string, at: number, limit: number, plan: NumberPlan, out: NumberReading): boolean => {
  let end = wordEnd(text, at, limit);
  if (end === at && plan.suffixes.has(text.charAt(at))) end++;
  out.end = end;
  if (end > at && !acceptSuffix(text.slice(at, Math.min(end, at + 40)), plan, out)) {
    if (plan.rules.juxtaposed === true && !out.refused) out.end = at;
    if (out.end === at) return true;
    if (out.refused) return false;
    return malformed(text, at, limit, plan, out);
  }
  const after = text.charCodeAt(out.end);
  if (after === DOT && !mayHaveMember(text, out, plan)) return malformed(text, at, limit, plan, out);
  if (end === limit && limit < text.length) return malformed(text, at, limit, plan, out);
  return plan.units.size === 0 || !isUnit(text, out.end, plan);
};

const mayHaveMember = (text: string, out: NumberReading, plan: NumberPlan): boolean =>
  isOperatorPoint(text, out.end, plan) ||
  (plan.rules.member !== undefined && (!isDigit(text.charCodeAt(out.end + 1)) || !out.real));

const isUnit = (text: string, at: number, plan: NumberPlan): boolean => {
  const start = fewBlanksEnd(text, at);
  return start > at && plan.units.has(text.slice(start, wordEnd(text, start, start + 8)).toLowerCase());
};

const acceptSuffix = (written: string, plan: NumberPlan, out: NumberReading): boolean => {
  out.refused = false;
  const rule = plan.suffixes.get(plan.rules.anyCaseSuffix === true ? written.toLowerCase() : written);
  if (rule !== undefined && (rule.on === 'both' || (rule.on === 'real') === out.real)) {
    out.refused = rule.makes === 'none';
    out.exact = rule.makes === 'exact';
    out.float = rule.float ?? out.float;
    if (rule.makes === 'float') out.real = true;
    return !out.refused;
  }
  if (plan.rules.kinds === true && /^_\w/.test(written)) {
    if (out.real) out.float = 'binary64';
    return true;
  }
  if (plan.rules.userSuffix === true && /^_[a-z]/i.test(written)) return true;
  if (plan.wordsAfter.has(written)) out.end -= written.length;
  return false;
};

const parseRadix = (
  text: string,
  at: number,
  limit: number,
  { prefix, radix }: RadixRule,
  negative: boolean,
  plan: NumberPlan,
  out: NumberReading,
): boolean => {
  let start = at + prefix.length;
  if (plan.rules.looseSeparators === true) while (start < limit && text.charCodeAt(start) === 95) start++;
  else if (plan.rules.separators === '_' && text.charCodeAt(start) === 95 && plan.rules.radixSeparator === true)
    start++;
  let end = digitsEnd(text, start, limit, radix, plan);
  out.digitsStart = start;
  out.radix = radix;
  const first = text.charCodeAt(end) | 32;
  if (radix === 16 && plan.rules.hexFloat === true && (first === 112 || hasHexPoint(text, end, limit, plan)))
    return parseHexFloat(text, start, end, limit, negative, plan, out);
  if (end === start) return malformed(text, at, limit, plan, out);
  const after = text.charCodeAt(end);
  const swallowed = (text.charCodeAt(end - 1) | 32) === 101 && (after === PLUS || after === MINUS);
  if (swallowed && plan.rules.preprocessing === true && radix === 16) return malformed(text, end, limit, plan, out);
  out.digitsEnd = end;
  out.kind = KINDS[radix];
  const digits = withoutSeparators(text, start, end, plan);
  if (!readSuffix(text, end, limit, plan, out)) return false;
  if (out.real) return malformed(text, end, limit, plan, out);
  end = digits.length;
  if (end <= 12) out.value = negative ? -Number.parseInt(digits, radix) : Number.parseInt(digits, radix);
  else out.setInteger(BigInt(PREFIXES[radix] + digits), negative);
  if (plan.rules.doubleIntegers === true && !out.exact) out.big = undefined;
  return true;
};

/** Whether a hexadecimal number goes on with a point at the offset: where numbers have members, only as far as it must. */
const hasHexPoint = (text: string, at: number, limit: number, plan: NumberPlan): boolean => {
  const { member, hexPoint } = plan.rules;
  if (text.charCodeAt(at) !== DOT || text.charCodeAt(at + 1) === DOT) return false;
  const end = digitsEnd(text, at + 1, limit, 16, plan);
  if (member === undefined || (hexPoint === true && end > at + 1)) return true;
  return end > at + 1 && (text.charCodeAt(end) | 32) === 112 && exponentEnd(text, end, limit, plan) >= 0;
};

const KINDS = { 2: kindCode.binary, 8: kindCode.octal, 10: kindCode.integer, 16: kindCode.hex };
const PREFIXES = { 2: '0b', 8: '0o', 10: '', 16: '0x' };

const parseHexFloat = (
  text: string,
  start: number,
  whole: number,
  limit: number,
  negative: boolean,
  plan: NumberPlan,
  out: NumberReading,
): boolean => {
  let end = whole;
  if (text.charCodeAt(end) === DOT) end = digitsEnd(text, end + 1, limit, 16, plan);
  const some = end - start - (end > whole ? 1 : 0) > 0;
  const isBare = plan.rules.hexPoint === true && end > whole && (text.charCodeAt(end) | 32) !== 112;
  const exponent = isBare ? end : (text.charCodeAt(end) | 32) === 112 ? exponentEnd(text, end, limit, plan) : -1;
  if (!some || exponent < 0) return malformed(text, start, limit, plan, out);
  out.digitsEnd = exponent;
  out.kind = kindCode.hexFloat;
  out.real = true;
  if (!readSuffix(text, exponent, limit, plan, out)) return false;
  const digits = withoutSeparators(text, start, exponent, plan);
  out.setReal(nearestFloat(`0x${digits}${isBare ? 'p0' : ''}`, out.float ?? 'binary64'), negative);
  return true;
};

/** A number with line ends behind backslashes inside: read from the joined text, then measured in the real one. */
const parseSpliced = (text: string, at: number, negative: boolean, plan: NumberPlan, out: NumberReading): boolean => {
  const limit = Math.min(text.length, at + LONGEST_NUMBER);
  let joined = '';
  let i = at;
  for (;;) {
    const end = malformedEnd(text, i, limit, plan);
    joined += text.slice(i, end);
    i = spliceEnd(text, end);
    if (i === end || (end === i && end === limit)) break;
    if (!isWordPart(text.charCodeAt(i)) && text.charCodeAt(i) !== DOT) {
      i = end;
      break;
    }
  }
  out.clear();
  const read = parseForm(joined, 0, joined.length, negative, plan, out) && out.end === joined.length;
  out.digitsStart = at;
  out.digitsEnd = out.end = i;
  return read;
};

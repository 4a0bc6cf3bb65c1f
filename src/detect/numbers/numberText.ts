import {
  APOSTROPHE,
  BACKSLASH,
  CARRIAGE_RETURN,
  DOT,
  isBlank,
  isNewline,
  isWordPart,
  LINE_FEED,
  MINUS,
  PLUS,
} from '../charCodes';
import { dottedWordEnd } from '../code/dottedWord';
import { wordJoinEnd } from '../code/lineJoin';
import { digitValue, type NumberPlan } from './numberPlan';

/** The end of the digits (with separators) that begin at the offset, no further than `limit`. */
export function digitsEnd(text: string, at: number, limit: number, radix: number, plan: NumberPlan): number {
  const { separators, looseSeparators } = plan.rules;
  let i = at;
  while (i < limit) {
    const code = text.charCodeAt(i);
    if (digitValue(code) < radix) i++;
    else if (separators !== '' && i > at && separators.includes(text.charAt(i))) {
      if (looseSeparators !== true && digitValue(text.charCodeAt(i + 1)) >= radix) break;
      i++;
    } else break;
  }
  return i;
}

/** The digits without their separators. */
export function withoutSeparators(text: string, start: number, end: number, plan: NumberPlan): string {
  let clean = text.slice(start, end);
  for (const separator of plan.rules.separators) clean = clean.replaceAll(separator, '');
  return clean;
}

/** A decimal as `Number` reads it: without separators, its exponent led by `e`. */
export function decimalText(text: string, start: number, end: number, plan: NumberPlan): string {
  const clean = withoutSeparators(text, start, end, plan);
  return plan.rules.exponents === undefined ? clean : clean.replace(/[a-z]/i, 'e');
}

/** Whether the point at the offset is an operator's: `.*`, `...`, `.and.`. */
export function isOperatorPoint(text: string, at: number, { rules, dotted }: NumberPlan): boolean {
  if (dotted) return dottedWordEnd(text, at) > at;
  if (rules.pointOperators === undefined) return false;
  return rules.pointOperators.includes(text.charAt(at + 1) || ' ') || text.startsWith('..', at + 1);
}

/** Behind everything that hangs together with a number that is none: `1.2.3`, `0x1p`, `1__0`. */
export function malformedEnd(text: string, at: number, limit: number, plan: NumberPlan): number {
  let i = at;
  for (; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (isWordPart(code) || code === DOT) continue;
    if ((code === PLUS || code === MINUS) && plan.rules.preprocessing === true && isExponent(text.charCodeAt(i - 1)))
      continue;
    if (code === APOSTROPHE && plan.rules.separators.includes("'") && isWordPart(text.charCodeAt(i + 1))) continue;
    break;
  }
  return i;
}

const isExponent = (code: number): boolean => (code | 32) === 101 || (code | 32) === 112;

/** Behind a mark at the end of a line and that line's end; the offset itself where there is none. */
export function spliceEnd(text: string, at: number): number {
  if (text.charCodeAt(at) !== BACKSLASH) return wordJoinEnd(text, at);
  let i = at + 1;
  while (isBlank(text.charCodeAt(i)) && i < at + 100) i++;
  if (!isNewline(text.charCodeAt(i))) return at;
  while (text.charCodeAt(i) === CARRIAGE_RETURN) i++;
  return text.charCodeAt(i) === LINE_FEED ? i + 1 : i;
}

/** Behind up to sixteen blanks. */
export function fewBlanksEnd(text: string, at: number): number {
  let i = at;
  while (i < at + 16 && isBlank(text.charCodeAt(i))) i++;
  return i;
}

/** Behind the word that begins at the offset, no further than `limit`. */
export function wordEnd(text: string, at: number, limit: number): number {
  let i = at;
  while (i < limit && isWordPart(text.charCodeAt(i))) i++;
  return i;
}

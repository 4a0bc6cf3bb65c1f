import { nearestFloat } from '../../core/nearestFloat';
import { isExact } from '../numbers/isExact';
import { type NumberPlan } from '../numbers/numberPlan';
import { LONGEST_NUMBER, NumberReading } from '../numbers/numberReading';
import { kindCode } from '../literalTable';
import { decimalText, withoutSeparators } from '../numbers/numberText';
import { parseNumber } from '../numbers/parseNumber';
import { type LiteralBuilder } from '../literalBuilder';
import { isBlank, isNewline, MINUS } from '../charCodes';
import { keeps, needsText, storeReal, type Storage, wrapInteger } from '../storage';

/** Gives literal `index` the value that the declared type stores: rounded once from its text, or wrapped. */
export function convertLiteral(
  literals: LiteralBuilder,
  index: number,
  storage: Storage,
  text: string,
  plan: NumberPlan,
): void {
  if (storage.ownWidth === true) {
    if (literals.kind(index) === kindCode.bitString) wrapBitString(literals, index, text, plan);
    return;
  }
  const value = literals.value(index);
  const big = literals.big.size === 0 ? undefined : literals.big.get(index);
  if (big === undefined && keeps(value, storage)) return;
  if (storage.float !== undefined) {
    const stored = needsText(value, storage)
      ? literalAs(text.slice(literals.start(index), literals.end(index)), storage, plan)
      : storeReal(value, storage);
    literals.setValue(index, stored);
    if (big !== undefined) literals.big.delete(index);
    return;
  }
  if (big === undefined && !Number.isInteger(value)) {
    literals.setValue(index, storeReal(value, storage));
    return;
  }
  setInteger(literals, index, wrapInteger(big ?? BigInt(value), storage));
}

const setInteger = (literals: LiteralBuilder, index: number, value: bigint): void => {
  const rounded = Number(value);
  literals.setValue(index, rounded);
  if (isExact(rounded, value)) literals.big.delete(index);
  else literals.big.set(index, value);
};

/** `x"FFEE"` as 16 bits in two's complement. */
const wrapBitString = (literals: LiteralBuilder, index: number, text: string, plan: NumberPlan): void => {
  const reading = new NumberReading();
  parseNumber(text, literals.start(index), false, plan, reading);
  const value = literals.big.get(index) ?? BigInt(literals.value(index));
  if (reading.width > 0) setInteger(literals, index, BigInt.asIntN(Math.min(reading.width, LONGEST_NUMBER), value));
};

/** A literal's text read as the floating-point type, without a stop at binary64. */
const literalAs = (written: string, storage: Storage, plan: NumberPlan): number => {
  const negative = written.charCodeAt(0) === MINUS;
  let at = negative ? 1 : 0;
  while (isBlank(written.charCodeAt(at)) || isNewline(written.charCodeAt(at))) at++;
  const reading = new NumberReading();
  parseNumber(written, at, negative, plan, reading);
  const type = storage.float ?? 'binary64';
  if (reading.float !== undefined || (reading.radix !== 10 && reading.radix !== 16))
    return storeReal(reading.value, storage);
  const plain = reading.radix === 10 ? decimalText : withoutSeparators;
  const digits = plain(written, reading.digitsStart, reading.digitsEnd, plan).replace(/\\\s*|&\s*&/g, '');
  return nearestFloat(`${negative ? '-' : ''}${reading.radix === 16 ? '0x' : ''}${digits}`, type);
};

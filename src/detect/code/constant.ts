import { type FloatType, roundToFloat } from '../../core/nearestFloat';
import { type ExpressionRules } from '../language';
import { type Storage, storeReal, wrapInteger } from '../storage';

/** The value of a constant expression: an exact integer, or a real of some floating-point type. */
export interface Constant {
  /** An integer where defined; `real` is then its rounded value. */
  readonly integer: bigint | undefined;
  readonly real: number;
  /** The type of a real whose operations are rounded to it; `undefined`: binary64. */
  readonly float: FloatType | undefined;
  /** The one literal whose value this is (through brackets, casts and macros), or -1. */
  readonly literal: number;
}

export const integerConstant = (integer: bigint, literal = -1): Constant => ({
  integer,
  real: Number(integer),
  float: undefined,
  literal,
});

export const realConstant = (real: number, float: FloatType | undefined, literal = -1): Constant => ({
  integer: undefined,
  real,
  float,
  literal,
});

/** No larger power, shift or product of integers is calculated. */
const MOST_BITS = 8192;

/** The constant as a type stores it. */
export function storeConstant(constant: Constant, storage: Storage): Constant {
  if (storage.ownWidth === true) return constant;
  if (constant.integer === undefined || storage.float !== undefined) {
    const value = storeReal(constant.real, storage);
    if (storage.float !== undefined) return realConstant(value, storage.float, constant.literal);
    return Number.isInteger(value) ? integerConstant(BigInt(value)) : constant;
  }
  return integerConstant(wrapInteger(constant.integer, storage), constant.literal);
}

export function negated({ integer, real, float }: Constant): Constant {
  return integer === undefined ? realConstant(-real, float) : { ...integerConstant(-integer), real: -real };
}

/** `a operator b`; `undefined` where the language or the values allow no such thing. */
export function combined(a: Constant, operator: string, b: Constant, rules: ExpressionRules): Constant | undefined {
  if (a.integer !== undefined && b.integer !== undefined) return ofIntegers(a.integer, operator, b.integer, rules);
  const float =
    a.float === b.float || b.integer !== undefined ? a.float : a.integer === undefined ? undefined : b.float;
  const value = ofReals(a.real, operator, b.real);
  return value === undefined
    ? undefined
    : realConstant(float === undefined ? value : roundToFloat(value, float), float);
}

const ofReals = (a: number, operator: string, b: number): number | undefined => {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '//':
      return Math.floor(a / b);
    case '**':
      return a ** b;
    default:
      return undefined;
  }
};

const ofIntegers = (a: bigint, operator: string, b: bigint, rules: ExpressionRules): Constant | undefined => {
  if (operator === '/' || operator === '//' || operator === '%') return divided(a, operator, b, rules);
  if (operator === '**') return power(a, b);
  const wrap = (value: bigint): Constant =>
    integerConstant(rules.integers === 'double' && '<<>>&|^'.includes(operator) ? BigInt.asIntN(32, value) : value);
  switch (operator) {
    case '+':
      return integerConstant(a + b);
    case '-':
      return integerConstant(a - b);
    case '*':
      return integerConstant(a * b);
    case '<<':
      return b >= 0n && b <= MOST_BITS ? wrap(a << b) : undefined;
    case '>>':
      return b >= 0n && b <= MOST_BITS ? wrap(a >> b) : undefined;
    case '&':
      return wrap(a & b);
    case '|':
      return wrap(a | b);
    case '^':
      return wrap(a ^ b);
    default:
      return undefined;
  }
};

const divided = (a: bigint, operator: string, b: bigint, rules: ExpressionRules): Constant | undefined => {
  const isWhole = rules.integers === 'truncating' || rules.integers === 'flooring';
  if (operator === '/' && !isWhole) return realConstant(Number(a) / Number(b), undefined);
  if (b === 0n) return undefined;
  if (operator === '/' && rules.integers === 'truncating') return integerConstant(a / b);
  const floors = rules.floorDivision === true || rules.integers === 'flooring';
  const remainder = a % b;
  const shift = floors && remainder !== 0n && remainder < 0n !== b < 0n;
  if (operator !== '%') return integerConstant(a / b - (shift ? 1n : 0n));
  return integerConstant(shift ? remainder + b : remainder);
};

const power = (a: bigint, b: bigint): Constant | undefined => {
  if (b < 0n) return realConstant(Number(a) ** Number(b), undefined);
  if (b > MOST_BITS || (a > 1n << 64n && b > 64n)) return undefined;
  return integerConstant(a ** b);
};

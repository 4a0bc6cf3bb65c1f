import { isFloatMidpoint, roundToFloat, type FloatType } from '../core/nearestFloat';

/** How a declared element type stores a number: rounded to a floating-point type, or wrapped to an integer of some bits. */
export interface Storage {
  readonly float?: FloatType;
  /** Of an integer type; 0 for floating point. */
  readonly bits: number;
  readonly signed: boolean;
  /** Only bit strings change: they are in two's complement of their own width (VHDL's `signed`). */
  readonly ownWidth?: boolean;
  /** The integers that stay as they are, as far as a double tells. */
  readonly min: number;
  readonly max: number;
}

const floats: Readonly<Record<string, FloatType>> = { f16: 'binary16', f32: 'binary32', bf16: 'bfloat16' };

const integerStorage = (bits: number, signed: boolean): Storage => ({
  bits,
  signed,
  min: signed ? -(2 ** (bits - 1)) : 0,
  max: bits > 53 ? Number.MAX_SAFE_INTEGER : 2 ** (signed ? bits - 1 : bits) - 1,
});

/** What `signed` makes of bit strings. */
export const signedBitStrings: Storage = { bits: 0, signed: true, ownWidth: true, min: -Infinity, max: Infinity };

const storages = new Map<string, Storage>();

/** The storage of a short name: `f32`, `bf16`, `s16`, `u8`, any other number of bits; `undefined` for what changes nothing. */
export function storageNamed(name: string): Storage | undefined {
  const float = floats[name];
  const match = /^([su])(\d{1,3})$/.exec(name);
  if (float === undefined && !match) return undefined;
  let storage = storages.get(name);
  storage ??=
    float === undefined
      ? integerStorage(Number(match?.[2]), match?.[1] === 's')
      : { float, bits: 0, signed: true, min: -Infinity, max: Infinity };
  storages.set(name, storage);
  return storage;
}

/** A language's type names with their storages. */
export function storageTable(types: Readonly<Record<string, string>>): ReadonlyMap<string, Storage> {
  const table = new Map<string, Storage>();
  for (const [name, short] of Object.entries(types)) {
    const storage = storageNamed(short);
    if (storage) table.set(name, storage);
  }
  return table;
}

/** An integer as the type keeps it: its low bits, read in two's complement where the type is signed. */
export const wrapInteger = (value: bigint, { bits, signed }: Storage): bigint =>
  signed ? BigInt.asIntN(bits, value) : BigInt.asUintN(bits, value);

/** Whether a value stays as it is. */
export const keeps = (value: number, storage: Storage): boolean =>
  storage.float === undefined
    ? Number.isInteger(value) && value >= storage.min && value <= storage.max
    : roundToFloat(value, storage.float) === value;

/**
 * A real as the type keeps it. An integer type cuts the fraction off; what is then out of its range is undefined in the
 * languages met, and stays. Where `isFloatMidpoint` holds, the text must decide instead.
 */
export function storeReal(value: number, storage: Storage): number {
  if (storage.float !== undefined) return roundToFloat(value, storage.float);
  return Math.abs(value) <= storage.max ? Math.trunc(value) + 0 : value;
}

export const needsText = (value: number, storage: Storage): boolean =>
  storage.float !== undefined && isFloatMidpoint(value, storage.float);

import { type FixedFormat } from './format';
import { notationNumber } from './notationModes';
import { type OverflowMode } from './overflow';
import { type Modes } from './quantize';
import { type RoundingMode } from './rounding';

const ROUNDINGS: Readonly<Record<string, RoundingMode>> = {
  trunc: 'towardZero',
  fix: 'towardZero',
  around: 'halfEven',
  floor: 'floor',
  ceil: 'ceil',
};

const OVERFLOWS: Readonly<Record<string, OverflowMode>> = { saturate: 'saturate', wrap: 'wrap' };

/** The parameters behind the value, in their order. */
const POSITIONS = ['signed', 'n_word', 'n_frac', 'n_int'];

const TAKES = 'Fxp takes a value, signed, n_word and n_frac, as in Fxp(0.1, True, 8, 6).';

/**
 * Reads the arguments of fxpmath's constructor, by position or by name, or says what is missing. Unless they are given,
 * it cuts toward zero and saturates.
 */
export function readFxp(written: string): { readonly format: FixedFormat; readonly modes: Modes } | string {
  const given = named(written);
  const dtype = /^fxp-([su])(\d{1,3})\/([+-]?\d{1,4})$/.exec(given.get('dtype') ?? '');
  const modes = modesOf(given);
  if (typeof modes === 'string') return modes;
  if (dtype) return { format: { signed: dtype[1] === 's', bw: Number(dtype[2]), fracBw: Number(dtype[3]) }, modes };
  const sign = given.get('signed') ?? 'True';
  if (!/^(?:True|False|None|0|1)$/.test(sign)) return TAKES;
  const signed = sign !== 'False' && sign !== '0';
  const integer = notationNumber(given.get('n_int'));
  const word = notationNumber(given.get('n_word'));
  const frac = notationNumber(given.get('n_frac'));
  const others = (signed ? 1 : 0) + (integer ?? NaN);
  const bw = word ?? others + (frac ?? NaN);
  const fracBw = frac ?? bw - others;
  return Number.isNaN(bw) || Number.isNaN(fracBw) ? TAKES : { format: { signed, bw, fracBw }, modes };
}

const named = (written: string): ReadonlyMap<string, string> => {
  const given = new Map<string, string>();
  for (const [i, argument] of written.split(',').slice(1).entries()) {
    const match = /^\s*(?:(\w+)\s*=\s*)?['"]?([^'"]*?)['"]?\s*$/.exec(argument);
    const name = match?.[1] ?? POSITIONS[i];
    if (match && name !== undefined) given.set(name, match[2] ?? '');
  }
  return given;
};

const modesOf = (given: ReadonlyMap<string, string>): Modes | string => {
  const rounding = given.get('rounding') ?? 'trunc';
  const overflow = given.get('overflow') ?? 'saturate';
  const round = Object.hasOwn(ROUNDINGS, rounding) ? ROUNDINGS[rounding] : undefined;
  const over = Object.hasOwn(OVERFLOWS, overflow) ? OVERFLOWS[overflow] : undefined;
  if (round === undefined)
    return `fxpmath has no rounding '${rounding.slice(0, 40)}'; trunc, around, floor, ceil, fix are.`;
  if (over === undefined) return `fxpmath has no overflow '${overflow.slice(0, 40)}'; saturate and wrap are.`;
  return { rounding: round, overflow: over };
};

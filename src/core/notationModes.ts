import { OVERFLOW } from './overflow';
import { type Modes } from './quantize';
import { ROUNDING } from './rounding';

/** A whole number of up to four digits, as notations have them. */
export function notationNumber(word: string | undefined): number | undefined {
  return word !== undefined && /^[+-]?\d{1,4}$/.test(word) ? Number(word) : undefined;
}

const stripped = (word: string): string => word.replace(/^(?:AP|SC|AC)_/, '');

/** The modes of an HLS type from the words after its sizes; AP_TRN and AP_WRAP where they are left out. */
export function apModes(words: readonly string[]): Modes | string {
  const [quantization = 'TRN', overflow = 'WRAP'] = words.map(stripped);
  const rounding = ROUNDING.find(row => row.ap === quantization || row.ac === quantization);
  const over = OVERFLOW.find(row => row.ap === overflow);
  if (!rounding) return `'${quantization.slice(0, 40)}' is no quantization mode; AP_TRN, AP_RND, AP_RND_CONV … are.`;
  if (!over) return `'${overflow.slice(0, 40)}' is no overflow mode; AP_WRAP, AP_SAT, AP_SAT_ZERO, AP_SAT_SYM are.`;
  return { rounding: rounding.mode, overflow: over.mode };
}

/** `,AP_RND,AP_SAT`, empty for the family's defaults; `undefined` where the family lacks the mode. */
export function printApModes(prefix: string, modes: Modes): string | undefined {
  const rounding = ROUNDING.find(row => row.mode === modes.rounding);
  const over = OVERFLOW.find(row => row.mode === modes.overflow);
  const name = prefix === 'AC_' ? rounding?.ac : rounding?.ap;
  if (name === undefined || over === undefined) return undefined;
  if (over.mode !== 'wrap') return `,${prefix}${name},${prefix}${over.ap}`;
  return name === 'TRN' ? '' : `,${prefix}${name}`;
}

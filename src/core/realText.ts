import { decimalText, type Exact } from './exact';

/** A real as it is read back exactly: the shortest digits. */
export function realText(x: number): string {
  if (Object.is(x, -0)) return '0';
  return String(x);
}

/** A real to at most `digits` significant digits, for measures that are read, not read back. */
export function shortText(x: number, digits = 6): string {
  if (!Number.isFinite(x)) return x > 0 ? '∞' : x < 0 ? '-∞' : 'NaN';
  const rounded = Number(x.toPrecision(digits));
  // The largest doubles round to more than a double holds.
  return Number.isFinite(rounded) ? String(rounded + 0) : x.toPrecision(digits);
}

/** The value of a code: all its digits where they are few, else as `shortText` of 17. */
export function exactText(x: Exact, nearest: number): string {
  const text = realText(nearest);
  if (text.replace(/\D/g, '').length < 16) return text;
  const exact = decimalText(x);
  return exact !== undefined && exact.length <= 36 ? exact : text;
}

/** `28.83 dB`, `∞ dB`, or a dash where there is no signal. */
export function decibelText(x: number | undefined): string {
  if (x === undefined) return '–';
  if (!Number.isFinite(x)) return '∞ dB';
  const text = x.toFixed(2);
  return `${text === '-0.00' ? '0.00' : text} dB`;
}

/** 1412037 → 1,412,037. */
export function countText(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** 7.178 % */
export function percentText(part: number): string {
  return `${shortText(part * 100, 3)} %`;
}

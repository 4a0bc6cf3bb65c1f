import { shortText } from '../../core/realText';

/** From data to pixels and back. */
export interface Scale {
  readonly at: (x: number) => number;
  readonly invert: (pixel: number) => number;
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
}

/** Linear; where the data are one point it gets room on both sides. Halves keep huge ends finite. */
export function linearScale(low: number, high: number, from: number, to: number, ticks = 5): Scale {
  const [min, max] = low < high ? [low, high] : [low - (Math.abs(low) / 2 || 0.5), low + (Math.abs(low) / 2 || 0.5)];
  const half = max / 2 - min / 2;
  const at = (x: number): number => from + (to - from) * ((x / 2 - min / 2) / half);
  const invert = (pixel: number): number => {
    const share = (pixel - from) / (to - from);
    return min * (1 - share) + max * share;
  };
  return { at, invert, ticks: linearTicks(min, max, ticks).map(value => ({ value, text: shortText(value, 4) })) };
}

/** Multiples of 1, 2 or 5 times a power of ten, about `count` of them. */
export function linearTicks(min: number, max: number, count: number): number[] {
  const span = max / 2 - min / 2;
  if (!(span > 0) || !Number.isFinite(span)) return [];
  const rough = (span / Math.max(1, count)) * 2;
  if (!Number.isFinite(rough) || rough < Number.MIN_VALUE * 16) return [min, max];
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map(factor => factor * power).find(size => size >= rough) ?? rough;
  if (!Number.isFinite(step) || step === 0) return [min, max];
  const first = Math.ceil(min / step);
  const found: number[] = [];
  for (let i = first; i * step <= max && found.length <= 4 * count; i++) found.push(Number((i * step).toPrecision(12)));
  return found;
}

/** Logarithmic, for numbers above 0; `low` and `high` are widened to a decade where they are equal. */
export function logScale(low: number, high: number, from: number, to: number): Scale {
  const [min, max] = low < high ? [Math.log10(low), Math.log10(high)] : [Math.log10(low) - 0.5, Math.log10(low) + 0.5];
  const at = (x: number): number => from + (to - from) * ((Math.log10(x) - min) / (max - min));
  const invert = (pixel: number): number => 10 ** (min + ((max - min) * (pixel - from)) / (to - from));
  const decades = Math.floor(max) - Math.ceil(min) + 1;
  const every = Math.max(1, Math.ceil(decades / 6));
  const ticks: { value: number; text: string }[] = [];
  for (let power = Math.ceil(min); power <= max; power += every)
    ticks.push({ value: 10 ** power, text: shortText(10 ** power, 2) });
  return { at, invert, ticks };
}

import { shortText } from '../../core/realText';
import { shareOf, type Span } from './span';

/** A mark of an axis: at a share of its length. */
export interface Tick {
  readonly at: number;
  readonly text: string;
}

const STEPS = [1, 2, 5, 10];

/** About `wanted` round numbers inside the span. */
export function linearTicks(span: Span, wanted: number): readonly Tick[] {
  const rough = (span.high / 2 - span.low / 2) / Math.max(1, wanted / 2);
  const power = 10 ** Math.floor(Math.log10(rough));
  if (!(power > 0) || !Number.isFinite(rough)) return endTicks(span);
  const step = power * (STEPS.find(n => n * power >= rough * 0.999) ?? 10);
  const first = Math.ceil(span.low / step - 1e-9);
  const last = Math.floor(span.high / step + 1e-9);
  if (!(last - first >= 1) || last - first > 4 * wanted + 4) return endTicks(span);
  return Array.from({ length: last - first + 1 }, (_, i) => tickOf((first + i) * step, span));
}

/** The whole numbers of a span, every n-th of them so that there are at most `most`. */
export function wholeTicks(span: Span, most: number, textOf: (n: number) => string = String): readonly Tick[] {
  const step = wholeStep(span.high - span.low, most);
  const first = Math.ceil(span.low / step);
  const last = Math.floor(span.high / step);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => {
    const n = (first + i) * step;
    return { at: shareOf(n, span), text: textOf(n) };
  });
}

function wholeStep(length: number, most: number): number {
  for (let power = 1; ; power *= 10)
    for (const n of [1, 2, 5]) if (length / (n * power) <= Math.max(1, most - 1) || power > 1e15) return n * power;
}

/** Powers of ten of a span of decimal logarithms. */
export function logTicks(span: Span, most: number): readonly Tick[] {
  return wholeTicks(span, most, n => (n >= -3 && n <= 5 ? shortText(10 ** n) : `1e${n}`));
}

const tickOf = (value: number, span: Span): Tick => ({ at: shareOf(value, span), text: shortText(value, 4) });

const endTicks = ({ low, high }: Span): readonly Tick[] => [
  { at: 0, text: shortText(low, 3) },
  { at: 1, text: shortText(high, 3) },
];

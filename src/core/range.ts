/** An interval of reals; an open end is not itself a value of it. */
export interface Range {
  readonly min: number;
  readonly max: number;
  readonly minOpen: boolean;
  readonly maxOpen: boolean;
}

export function closedRange(min: number, max: number): Range {
  return { min, max, minOpen: false, maxOpen: false };
}

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * Reads an interval as a person types it: `(-2, 2)` without its ends, `[-2, 2]` with them, mixed brackets allowed,
 * `,` `;` or `..` between. A range, or a sentence that says what is wrong.
 */
export function parseRange(text: string): Range | string {
  const trimmed = text.trim();
  const open = trimmed.charAt(0);
  const close = trimmed.charAt(trimmed.length - 1);
  if (trimmed.length < 2 || !'([]'.includes(open) || !')]['.includes(close))
    return 'Write an interval with its brackets: (-2, 2) leaves its ends out, [-2, 2] holds them.';
  const parts = trimmed.slice(1, -1).split(/,|;|\.\./);
  const [low, high] = parts.map(part => part.trim().replace(/^−/, '-'));
  if (parts.length !== 2 || low === undefined || high === undefined)
    return 'An interval has two ends with a comma between: (-2, 2).';
  if (!NUMBER.test(low) || !NUMBER.test(high)) return 'The ends of an interval are two decimal numbers: (-2, 2).';
  const [min, max] = [Number(low), Number(high)];
  if (!Number.isFinite(min) || !Number.isFinite(max)) return 'The ends of an interval must be finite.';
  const range: Range = { min, max, minOpen: open !== '[', maxOpen: close !== ']' };
  if (min > max) return 'The first end of an interval must not lie above the second.';
  if (min === max && (range.minOpen || range.maxOpen)) return 'This interval is empty.';
  return range;
}

/** The interval as it is typed. */
export function rangeText(range: Range): string {
  return `${range.minOpen ? '(' : '['}${range.min}, ${range.max}${range.maxOpen ? ')' : ']'}`;
}

/** `count` values spread evenly over the interval; the ends belong where the brackets hold them. */
export function evenSample(range: Range, count: number): Float64Array {
  const before = range.minOpen ? 0.5 : 0;
  const after = range.maxOpen ? 0.5 : 0;
  const gaps = Math.max(1, count - 1 + before + after);
  return Float64Array.from({ length: range.min === range.max ? 1 : count }, (_unused, i) => {
    const t = (i + before) / gaps;
    return range.min * (1 - t) + range.max * t;
  });
}

import * as v from 'valibot';

/** No list that travels is longer. */
export const MOST_NUMBERS = 4096;

export const finite = v.pipe(v.number(), v.finite());

export const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));

/** How many there are of something. */
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const text = (longest = 2000) => v.pipe(v.string(), v.maxLength(longest));

export const numbers = (most = MOST_NUMBERS) => v.pipe(v.array(finite), v.maxLength(most));

export const list = <T extends v.GenericSchema>(item: T, most: number) => v.pipe(v.array(item), v.maxLength(most));

/** A ratio in dB; JSON has no ∞. `null` where it is not defined (every value is 0). */
export const decibels = v.nullable(v.union([finite, v.literal('infinite')]));

export type Decibels = v.InferOutput<typeof decibels>;

/** A table of final texts, as the page shows it and a screen reader reads it. */
export const table = v.object({
  caption: text(),
  head: list(text(200), 24),
  rows: list(list(text(200), 24), 512),
  /** The row in force, or -1. */
  current: whole(-1, 512),
});

export type Table = v.InferOutput<typeof table>;

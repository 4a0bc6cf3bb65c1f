import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { normalFrom } from './normal';

/** How many values an array has. */
export const COUNT = 1_000_000;

/** Arrays of a kind; every turn takes the next. */
export const VARIANTS = 3;

/** An array, and where it lies on disk as binary64 for other programs. */
export interface Sample {
  readonly values: Float64Array;
  readonly file: string;
}

/** Makes what the rows ask for, once. */
export class Data {
  private readonly made = new Map<string, Sample>();

  constructor(private readonly folder: string) {}

  /** Normal values of this standard deviation. Of s8/6, about half saturate at 2.965. */
  normal(deviation: number, turn: number): Sample {
    const variant = turn % VARIANTS;
    const name = `normal-${deviation}-${variant}`;
    const known = this.made.get(name);
    if (known) return known;
    const random = normalFrom(1 + variant);
    const values = Float64Array.from({ length: COUNT }, () => deviation * random());
    const sample = { values, file: path.join(this.folder, `${name}.f64`) };
    writeFileSync(sample.file, values);
    this.made.set(name, sample);
    return sample;
  }

  /** A file for a peer's answer. */
  path(name: string): string {
    return path.join(this.folder, name);
  }
}

/** The two cases that matter to branches: nearly all values in the range of s8/6, and half of them beyond it. */
export const DEVIATIONS = [
  { label: 'weights', deviation: 0.5 },
  { label: 'half of them saturate', deviation: 2.965 },
] as const;

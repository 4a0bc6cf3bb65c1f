import { type RealArray } from './realArray';

/** The channels of a tensor along one of its axes, each as a row of values. */
export class Channels {
  readonly count: number;
  /** Values of one channel that follow each other. */
  private readonly run: number;
  private readonly runs: number;

  /** Outermost dimension first. A RangeError where the axis is none of the shape's. */
  constructor(shape: readonly number[], axis: number) {
    const count = shape[axis];
    if (count === undefined) throw new RangeError(`A shape of ${shape.length} dimensions has no axis ${axis}.`);
    const product = (sizes: readonly number[]): number => sizes.reduce((all, size) => all * size, 1);
    this.count = count;
    this.run = product(shape.slice(axis + 1));
    this.runs = product(shape.slice(0, axis));
  }

  /** How many values a channel has. */
  get size(): number {
    return this.run * this.runs;
  }

  /** The values of one channel, in the order of the tensor. */
  of(values: RealArray, channel: number): RealArray {
    const { count, run, runs } = this;
    if (runs === 1) return values.subarray(channel * run, (channel + 1) * run);
    const row = new Float64Array(run * runs);
    for (let outer = 0; outer < runs; outer++) {
      const from = (outer * count + channel) * run;
      for (let i = 0; i < run; i++) row[outer * run + i] = values[from + i] ?? NaN;
    }
    return row;
  }
}

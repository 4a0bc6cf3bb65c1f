import { CompensatedSum } from './compensatedSum';
import { type RealArray } from './realArray';

/** Adds up, a piece at a time, what quantizing did to values; what is not finite is left out. */
export class ErrorTally {
  private readonly signal = new CompensatedSum();
  private readonly noise = new CompensatedSum();
  private largest = 0;

  /** `scale`: about the largest magnitude, so that no square leaves the range of a binary64; 0 where every value is 0. */
  constructor(private readonly scale: number) {}

  add(values: RealArray, quantized: RealArray): void {
    const scale = this.scale || 1;
    let signal = 0;
    let noise = 0;
    let { largest } = this;
    for (let i = 0; i < values.length; i++) {
      const x = values[i] ?? NaN;
      if (x - x !== 0) continue;
      const error = (quantized[i] ?? NaN) - x;
      signal += (x / scale) * (x / scale);
      noise += (error / scale) * (error / scale);
      if (Math.abs(error) > largest) largest = Math.abs(error);
    }
    this.signal.add(signal);
    this.noise.add(noise);
    this.largest = largest;
  }

  /** 20·log10(‖x‖₂/‖x̂ − x‖₂) in dB: ∞ without error, `undefined` where every x is 0. */
  get sqnr(): number | undefined {
    if (this.signal.value === 0) return undefined;
    return this.noise.value === 0 ? Infinity : 10 * Math.log10(this.signal.value / this.noise.value);
  }

  get maxAbsError(): number {
    return this.largest;
  }
}

import { type BinTables } from './binTables';
import { type BinTotals } from './kernels';
import { addTo, laneSum } from './lanes';
import { octaveLevels, type OctaveLevels } from './octaveLevels';
import { type RealArray } from './realArray';

/** As many values at a time as the kernels take. */
const CHUNK = 16384;
const OCTAVES = 64;
const COARSE = 256;
const FINE = 1024;

/** {count, Σ of the upper and of the lower word's mantissa bits}: each an integer below 2^53 for 2^19 values. */
class Counters {
  private readonly count: Float64Array;
  private readonly upper: Float64Array;
  private readonly lower: Float64Array;

  constructor(
    private readonly bins: number,
    private readonly totals: Float64Array,
  ) {
    this.count = new Float64Array(2 * OCTAVES * bins);
    this.upper = new Float64Array(2 * OCTAVES * bins);
    this.lower = new Float64Array(2 * OCTAVES * bins);
  }

  add(octave: number, bin: number, upper: number, lower: number): void {
    const at = octave * this.bins + bin;
    addTo(this.count, at, 1);
    addTo(this.upper, at, upper);
    addTo(this.lower, at, lower);
  }

  /** Moves an octave to the totals; the sum of the two words is rounded once, as the kernels' integer is. */
  take(octave: number): void {
    const { count, upper, lower, totals } = this;
    for (let at = octave * this.bins; at < (octave + 1) * this.bins; at++) {
      if (count[at] === 0) continue;
      addTo(totals, 2 * at, count[at] ?? 0);
      addTo(totals, 2 * at + 1, (upper[at] ?? 0) * 2 ** 32 + (lower[at] ?? 0));
      count[at] = 0;
      upper[at] = 0;
      lower[at] = 0;
    }
  }

  clear(octave: number): void {
    this.totals.fill(0, 2 * octave * this.bins, 2 * (octave + 1) * this.bins);
  }
}

/** The same tables without WebAssembly. */
export class ReferenceBinTables implements BinTables {
  readonly totals: BinTotals;
  private readonly input = new Float64Array(CHUNK);
  private readonly words: Uint32Array;
  private readonly upper: 0 | 1;
  private readonly lanes = new Float64Array(2 * OCTAVES * 4);
  private readonly coarse: Counters;
  private readonly fine: Counters | undefined;
  private readonly edge = new Float64Array(1);
  private readonly edgeWords = new Uint32Array(this.edge.buffer);

  constructor(withFine: boolean) {
    this.words = new Uint32Array(this.input.buffer);
    this.upper = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;
    this.totals = {
      coarse: new Float64Array(2 * OCTAVES * COARSE * 2),
      fine: new Float64Array(withFine ? 2 * OCTAVES * FINE * 2 : 0),
      squares: new Float64Array(2 * OCTAVES),
      below: new Float64Array(1),
    };
    this.coarse = new Counters(COARSE, this.totals.coarse);
    this.fine = withFine ? new Counters(FINE, this.totals.fine) : undefined;
  }

  load(values: RealArray, start: number, count: number): void {
    this.input.set(values.subarray(start, start + count));
  }

  private upperWord(i: number): number {
    return this.words[2 * i + this.upper] ?? 0;
  }

  private exponent(i: number): number {
    return (this.upperWord(i) >>> 20) & 0x7ff;
  }

  exponents(count: number): number {
    let largest = 0;
    let smallest = 0x7ff;
    for (let i = 0; i < count; i++) {
      largest = Math.max(largest, this.exponent(i));
      smallest = Math.min(smallest, this.exponent(i));
    }
    return largest * 65536 + smallest;
  }

  keepFrom(count: number, lowest: number): number {
    const { input } = this;
    let kept = 0;
    let squares = 0;
    for (let i = 0; i < count; i++) {
      const x = input[i] ?? 0;
      const exponent = this.exponent(i);
      if (exponent === 0x7ff) continue;
      if (exponent < lowest) squares += x * x;
      else input[kept++] = x;
    }
    addTo(this.totals.below, 0, squares);
    return kept;
  }

  binCoarse(count: number): void {
    for (let i = 0; i < count; i++) {
      const word = this.addCoarse(i);
      this.addSquare(i, word, 0x1000);
    }
  }

  binFine(count: number): void {
    for (let i = 0; i < count; i++) {
      const word = this.addCoarse(i);
      const kind = (word & 0xff000) === 0xff000 ? 2 : (word >>> 12) & 1;
      const bin = kind * 256 + ((word >>> 4) & 0xff);
      this.fine?.add(octaveOf(word), bin, word & 0xf, this.words[2 * i + 1 - this.upper] ?? 0);
      this.addSquare(i, word, 0x10);
    }
  }

  private addCoarse(i: number): number {
    const word = this.upperWord(i);
    this.coarse.add(octaveOf(word), (word >>> 12) & 0xff, word & 0xfff, this.words[2 * i + 1 - this.upper] ?? 0);
    return word;
  }

  /** `bit` is the last mantissa bit told apart, in the upper word; the even edge is the nearest number without it. */
  private addSquare(i: number, word: number, bit: number): void {
    this.edgeWords[this.upper] = (word + bit) & ~(2 * bit - 1);
    const d = (this.input[i] ?? 0) - (this.edge[0] ?? 0);
    addTo(this.lanes, 4 * octaveOf(word) + (i & 3), d * d);
  }

  takeSquares(lowest: number, highest: number): void {
    eachOctave(lowest, highest, octave => {
      addTo(this.totals.squares, octave, laneSum(this.lanes, 4 * octave));
      this.lanes.fill(0, 4 * octave, 4 * octave + 4);
    });
  }

  takeCoarse(lowest: number, highest: number): void {
    eachOctave(lowest, highest, octave => this.coarse.take(octave));
  }

  takeFine(lowest: number, highest: number): void {
    eachOctave(lowest, highest, octave => this.fine?.take(octave));
  }

  clearTotals(lowest: number, highest: number): void {
    eachOctave(lowest, highest, octave => {
      this.totals.squares[octave] = 0;
      this.coarse.clear(octave);
      this.fine?.clear(octave);
    });
  }

  levels(place: number, squares: number): OctaveLevels {
    const { coarse, fine } = this.totals;
    const pairs = {
      coarse: coarse.subarray(place * 2 * COARSE, (place + 1) * 2 * COARSE),
      fine: this.fine && fine.subarray(place * 2 * FINE, (place + 1) * 2 * FINE),
    };
    return octaveLevels(pairs, squares);
  }
}

/** Place of an octave: those of the positive side first. */
function octaveOf(word: number): number {
  return ((word >>> 20) & 63) + (word >>> 31) * OCTAVES;
}

function eachOctave(lowest: number, highest: number, visit: (octave: number) => void): void {
  for (let exponent = lowest; exponent <= highest; exponent++) {
    visit(exponent & 63);
    visit((exponent & 63) + OCTAVES);
  }
}

import bytes from '../kernels/numerics.wasm';
import { levelCount, type OctaveLevels } from './octaveLevels';
import { type RealArray } from './realArray';
import { kernelExports, mayUseKernels, ownWebAssembly, type WebAssemblyHost } from './webAssembly';

/** A constant of src/kernels/numerics/layout.ts. */
interface Constant {
  readonly value: number;
}

/** The functions of src/kernels/numerics.ts; each works on one chunk of values at INPUT. */
interface NumericsExports {
  readonly memory: { readonly buffer: ArrayBuffer };

  readonly CHUNK: Constant;
  readonly RECORDS: Constant;
  readonly RECORD_BYTES: Constant;
  readonly OCTAVES: Constant;
  readonly INPUT: Constant;
  readonly OUTPUT: Constant;
  readonly NARROW: Constant;
  readonly LEVELS: Constant;
  readonly MOST_LEVELS: Constant;
  readonly SECOND_TOTAL: Constant;
  readonly COARSE_TOTAL: Constant;
  readonly FINE_TOTAL: Constant;

  prepare(): void;
  widen(count: number): void;
  clearOctaves(): void;
  foldOctaves(): void;
  statistics(count: number): void;

  quantize(count: number, scale: number, low: number, high: number, step: number): void;
  largestError(count: number, scale: number, low: number, high: number, step: number): number;
  roundHalfEven(count: number, scale: number): void;
  roundHalfUp(count: number, scale: number): void;
  roundHalfDown(count: number, scale: number): void;
  roundHalfAway(count: number, scale: number): void;
  roundHalfTowardZero(count: number, scale: number): void;
  roundHalfOdd(count: number, scale: number): void;
  roundFloor(count: number, scale: number): void;
  roundTowardZero(count: number, scale: number): void;
  roundCeil(count: number, scale: number): void;
  saturate(count: number, low: number, high: number, step: number): void;
  saturateToZero(count: number, low: number, high: number, step: number): void;
  wrap(count: number, high: number, span: number, step: number): void;
  measure(count: number, scale: number, low: number, high: number, step: number): void;
  errors(count: number, low: number, high: number): void;

  exponents(count: number): number;
  keepFrom(count: number, lowest: number): number;
  binCoarse(count: number): void;
  binFine(count: number): void;
  takeSquares(lowest: number, highest: number): void;
  takeCoarse(lowest: number, highest: number): void;
  takeFine(lowest: number, highest: number): void;
  clearTotals(lowest: number, highest: number): void;
  octaveLevels(place: number, fine: boolean, squares: number): void;
}

/**
 * The hot loops in WebAssembly, and views of their memory. That is 9.25 MiB of address space, of which only touched pages
 * cost: 512 KiB before bins are asked for. It never grows, neither with the data, which pass through it in chunks, nor at
 * all: a memory that grows detaches its buffer, and with the first such one V8 drops all code compiled for typed arrays.
 */
export class Kernels {
  /** The most values a call takes, a whole number of blocks. */
  readonly chunk: number;
  /** Records of the blocks of a chunk, `recordLength` numbers each. */
  readonly records: Float64Array;
  readonly recordLength: number;
  /** The chunk of values that was loaded. */
  readonly input: Float64Array;
  readonly output: Float64Array;
  /** Counts of biased exponents. */
  readonly octaves: Uint32Array;
  readonly totals: BinTotals;
  private readonly narrow: Float32Array;
  private readonly levels: Float64Array;
  private readonly mostLevels: number;

  constructor(readonly run: NumericsExports) {
    run.prepare();
    const { buffer } = run.memory;
    const chunk = run.CHUNK.value;
    this.chunk = chunk;
    this.recordLength = run.RECORD_BYTES.value / 8;
    this.records = new Float64Array(buffer, run.RECORDS.value, 4 * this.recordLength);
    this.input = new Float64Array(buffer, run.INPUT.value, chunk);
    this.narrow = new Float32Array(buffer, run.NARROW.value, chunk);
    this.output = new Float64Array(buffer, run.OUTPUT.value, chunk);
    this.mostLevels = run.MOST_LEVELS.value;
    this.levels = new Float64Array(buffer, run.LEVELS.value, 3 + 3 * this.mostLevels);
    this.octaves = new Uint32Array(buffer, run.OCTAVES.value, 2048);
    this.totals = {
      coarse: new Float64Array(buffer, run.COARSE_TOTAL.value, 2 * 64 * 256 * 2),
      fine: new Float64Array(buffer, run.FINE_TOTAL.value, 2 * 64 * 1024 * 2),
      squares: new Float64Array(buffer, run.SECOND_TOTAL.value, 2 * 64),
      below: new Float64Array(buffer, run.SECOND_TOTAL.value - 8, 1),
    };
  }

  /** Copies `count` values, a chunk at the most, to where the kernels read. */
  load(values: RealArray, start: number, count: number): void {
    const part = start === 0 && count === values.length ? values : values.subarray(start, start + count);
    if (part instanceof Float64Array) {
      this.input.set(part);
      return;
    }
    this.narrow.set(part);
    this.run.widen(count);
  }

  /** As `octaveLevels` of the totals at `place`. */
  octaveLevels(place: number, fine: boolean, squares: number): OctaveLevels {
    const { levels } = this;
    this.run.octaveLevels(place, fine, squares);
    const column = (index: number): Float64Array => {
      const from = 3 + index * this.mostLevels;
      return levels.slice(from, from + levelCount(fine));
    };
    return {
      count: levels[0] ?? 0,
      first: levels[1] ?? 0,
      second: levels[2] ?? 0,
      rounded: column(0),
      lastCount: column(1),
      lastFirst: column(2),
    };
  }
}

/** Views of the totals: {count, sum} a bin, Σ d² an octave, Σ x² of what lies below all octaves. */
export interface BinTotals {
  readonly coarse: Float64Array;
  readonly fine: Float64Array;
  readonly squares: Float64Array;
  readonly below: Float64Array;
}

let loaded: Kernels | undefined | 'not yet' = 'not yet';

/** The kernels, made at the first call; `undefined` where WebAssembly or its SIMD is missing. */
export function kernels(): Kernels | undefined {
  if (!mayUseKernels()) return undefined;
  if (loaded === 'not yet') loaded = loadKernels(ownWebAssembly());
  return loaded;
}

/** Kernels of their own, in `host`. */
export function loadKernels(host: WebAssemblyHost | undefined): Kernels | undefined {
  const exports = kernelExports(bytes, host) as NumericsExports | undefined;
  return exports && new Kernels(exports);
}

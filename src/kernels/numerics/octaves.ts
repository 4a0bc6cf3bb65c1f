import { CODES, COARSE_TOTAL, FINE_TOTAL, LEVELS, MOST_LEVELS } from './layout';

/*
 * What an octave's totals say of its squared errors at every step (src/core/octaveLevels.ts tells how, and does the same
 * sums in the same order). Four sets of 256 bins are worked on where else the integers before overflow stand.
 */

/** f64 counts of 256 bins, and behind them Σ(x − edge); of the fine bins so many bytes further each. */
const SET: usize = 0x1000;
const FIRST: usize = 0x800;
const COARSE_BINS: usize = CODES;
const EVEN_BINS: usize = CODES + SET;
const ODD_BINS: usize = CODES + 2 * SET;
const ALL_ONES_BINS: usize = CODES + 3 * SET;

const ROUNDED: usize = LEVELS + 24;
const LAST_COUNT: usize = ROUNDED + 8 * <usize>MOST_LEVELS;
const LAST_FIRST: usize = LAST_COUNT + 8 * <usize>MOST_LEVELS;

/** Reads the pairs of 256 bins whose width is given, integers as octaves. */
function readBins(bins: usize, pairs: usize, width: f64): void {
  for (let bin = 0; bin < 256; bin++) {
    const pair = pairs + ((<usize>bin) << 4);
    const n = load<f64>(pair);
    const at = bins + ((<usize>bin) << 3);
    store<f64>(at, n);
    store<f64>(at, load<f64>(pair, 8) * 2.220446049250313e-16 - <f64>(bin & 1) * n * width, FIRST);
  }
}

/** Makes one bin of every two; what Σ(x − edge)² grows by. `odd`: the last bin has its even edge at the upper end. */
function halve(bins: usize, count: i32, width: f64, odd: bool): f64 {
  let growth: f64 = 0;
  for (let bin = 0; bin < count >> 1; bin++) {
    const lower = count == 2 ? <i32>odd : bin & 1;
    const by = lower == 1 ? -2 * width : 2 * width;
    const moves = bins + ((<usize>(2 * bin + 1 - lower)) << 3);
    const stays = bins + ((<usize>(2 * bin + lower)) << 3);
    const at = bins + ((<usize>bin) << 3);
    const n = load<f64>(moves);
    const sum = load<f64>(moves, FIRST);
    growth += n * by * by + 2 * by * sum;
    const first = load<f64>(stays, FIRST) + (sum + by * n);
    const all = load<f64>(stays) + n;
    store<f64>(at, first, FIRST);
    store<f64>(at, all);
  }
  return growth;
}

/** Notes a level: Σ(x − edge)² and the last of its bins. */
function note(level: i32, second: f64, bins: usize, bits: i32): void {
  const at = (<usize>level) << 3;
  const last = bins + ((((<usize>1) << (<usize>bits)) - 1) << 3);
  store<f64>(ROUNDED + at, second);
  store<f64>(LAST_COUNT + at, load<f64>(last));
  store<f64>(LAST_FIRST + at, load<f64>(last, FIRST));
}

function addFine(pairs: usize, squares: f64): f64 {
  readBins(EVEN_BINS, pairs, 1.52587890625e-5);
  readBins(ODD_BINS, pairs + 0x1000, 1.52587890625e-5);
  readBins(ALL_ONES_BINS, pairs + 0x2000, 1.52587890625e-5);
  let second = squares;
  let width: f64 = 1.52587890625e-5;
  for (let bits = 8; bits > 0; bits--) {
    note(8 + bits, second, ALL_ONES_BINS, bits);
    const count = 1 << bits;
    second +=
      halve(EVEN_BINS, count, width, false) +
      halve(ODD_BINS, count, width, true) +
      halve(ALL_ONES_BINS, count, width, true);
    width *= 2;
  }
  return second;
}

/** Writes to LEVELS what the totals of the octave at `place` say; `squares` in octaves, of the last level's bins. */
export function octaveLevels(place: i32, fine: bool, squares: f64): void {
  let second = fine ? addFine(FINE_TOTAL + ((<usize>place) << 14), squares) : squares;
  readBins(COARSE_BINS, COARSE_TOTAL + ((<usize>place) << 12), 0.00390625);
  let first: f64 = 0;
  let growth: f64 = 0;
  for (let bin = 0; bin < 256; bin++) {
    const distance = <f64>(bin + (bin & 1)) / 256;
    const at = COARSE_BINS + ((<usize>bin) << 3);
    const n = load<f64>(at);
    const sum = load<f64>(at, FIRST);
    first += n * distance + sum;
    growth += n * distance * distance + 2 * distance * sum;
  }
  store<f64>(LEVELS, first, 8);
  store<f64>(LEVELS, second + growth, 16);
  let width: f64 = 0.00390625;
  for (let bits = 8; bits >= 0; bits--) {
    note(bits, second, COARSE_BINS, bits);
    if (bits > 0) second += halve(COARSE_BINS, 1 << bits, width, true);
    width *= 2;
  }
  store<f64>(LEVELS, load<f64>(COARSE_BINS));
}

import * as v from 'valibot';
import { rangeControls } from './rangeControls';
import { count, decibels, finite, list, numbers, table, text, whole } from './schemas';

/** A fixed-point format with what a person wants to read of it. */
const format = v.object({
  signed: v.boolean(),
  bw: whole(1, 64),
  fracBw: whole(-1100, 1100),
  /** `s8/6`. */
  name: text(64),
  /** `s8/6 (Q1.6)`. */
  shown: text(200),
  min: finite,
  max: finite,
  step: finite,
});

/** What the view is about, the controls in force, and the format that they give. */
export const head = v.object({
  source: v.object({
    kind: v.picklist(['array', 'selection', 'literal', 'interval', 'file']),
    title: text(200),
    subtitle: text(),
    /** The file's name. */
    document: text(400),
    count,
    shape: list(whole(0, Number.MAX_SAFE_INTEGER), 16),
    /** How many arrays the file has. */
    arrays: count,
    /** The view stays with this array wherever the cursor goes. */
    pinned: v.boolean(),
    /** The document can be edited and still says what is shown. */
    editable: v.boolean(),
    /** An incomplete view says why: still being read, left-out elements. */
    notes: list(text(), 16),
  }),
  controls: rangeControls,
  format,
  /** Which rule gave the format, in a sentence. */
  reason: text(),
  facts: list(v.object({ label: text(64), value: text(64) }), 32),
  presets: list(v.object({ label: text(64), signed: v.boolean(), bw: whole(1, 64), fracBw: whole(-1100, 1100) }), 32),
});

/** 1. Where the values lie. */
export const distribution = v.object({
  /** Equal bins from `low` to `high`; `clipped` and `flushed` are parts of `counts`. */
  linear: v.object({
    low: finite,
    high: finite,
    counts: numbers(512),
    clipped: numbers(512),
    flushed: numbers(512),
    rangeMin: finite,
    rangeMax: finite,
  }),
  /** By power of two: `counts[i]` values have 2^(lowest+i) <= |x| < 2^(lowest+i+1). */
  octaves: v.object({
    lowest: whole(-1100, 1100),
    counts: numbers(2200),
    negative: numbers(2200),
    zeros: count,
    clippedHigh: count,
    clippedLow: count,
    flushed: count,
    /** Powers of two between which the format's bits lie: its lowest bit, and one above its highest. */
    lsb: whole(-1100, 1100),
    end: whole(-1100, 1200),
  }),
  caption: text(),
  bitCaption: text(),
  table,
  bitTable: table,
});

/** 2. The price of every frac_bw at this width, and of every width. */
export const choice = v.object({
  fracBws: numbers(256),
  sqnr: list(decibels, 256),
  mse: numbers(256),
  maxError: numbers(256),
  /** Shares of 0…1. */
  saturated: numbers(256),
  flushed: numbers(256),
  policies: list(v.object({ name: text(32), fracBw: v.nullable(whole(-1100, 1100)), says: text(200) }), 16),
  caption: text(),
  table,
  map: v.object({
    widths: numbers(64),
    fracBws: numbers(64),
    /** A row a width. */
    sqnr: list(list(decibels, 64), 64),
    /** The best frac_bw of each width by SQNR, and its SQNR. */
    best: list(v.object({ bw: whole(1, 64), fracBw: whole(-1100, 1100), sqnr: decibels, maxError: finite }), 64),
    /** The smallest width that reaches what is wanted; `null` where none does or nothing is. */
    smallest: v.nullable(whole(1, 64)),
    caption: text(),
    table,
  }),
});

/** 3. What clipping the range costs and wins. */
export const clipping = v.object({
  /** The ends in force, and those of the data. */
  min: finite,
  max: finite,
  dataMin: finite,
  dataMax: finite,
  clippedHigh: count,
  clippedLow: count,
  /** Mean squared errors: in all, by clipping alone, by rounding alone. */
  mse: finite,
  mseClipping: finite,
  mseRounding: finite,
  sqnr: decibels,
  /** Without clipping, by the same policy. */
  plain: v.object({ format: text(64), mse: finite, sqnr: decibels }),
  caption: text(),
  table,
});

/** 4. The schemes side by side. */
export const schemes = v.object({
  rows: list(
    v.object({
      id: v.picklist([
        'fixed',
        'asymmetric',
        'symmetric',
        'narrow',
        'channelAsymmetric',
        'channelSymmetric',
        'channelFixed',
      ]),
      name: text(200),
      sqnr: decibels,
      maxError: finite,
      codesUsed: count,
      codes: count,
      scale: text(200),
      zeroPoint: text(200),
      /** Against the fixed point, in dB. */
      gain: v.nullable(finite),
    }),
    16,
  ),
  /** Why there is no per-channel row, or empty. */
  note: text(),
  caption: text(),
  table,
});

/** 5. The errors of the values. */
export const errors = v.object({
  /** The extremes of the error in up to 1024 stretches of the axis. */
  x: numbers(1024),
  low: numbers(1024),
  high: numbers(1024),
  by: v.picklist(['value', 'index']),
  halfStep: finite,
  worst: list(v.object({ index: count, cells: list(text(200), 8), canReveal: v.boolean() }), 200),
  worstHead: list(text(64), 8),
  caption: text(),
});

/** 6. The arrays of the file; magnitudes as powers of two (log2 |x|). */
export const arrays = v.object({
  rows: list(
    v.object({
      id: count,
      name: text(200),
      line: count,
      shape: text(200),
      count,
      /** log2 of the least magnitude that is not 0, the quartiles, and the largest; `null` where all are 0. */
      box: v.nullable(v.tuple([finite, finite, finite, finite, finite])),
      format: text(64),
      sqnr: decibels,
      maxError: finite,
      /** In the common format. */
      commonSqnr: decibels,
      current: v.boolean(),
    }),
    1000,
  ),
  /** How many there are in all. */
  total: count,
  common: v.nullable(v.object({ format: text(64), cost: text() })),
  caption: text(),
});

/** Everything of a view, by the name under which it travels. */
export const rangeParts = { head, distribution, choice, clipping, schemes, errors, arrays } as const;

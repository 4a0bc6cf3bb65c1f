import { MagnitudeRanks } from '../../core/magnitudeRanks';
import { type RealArray } from '../../core/realArray';
import { type Statistics } from '../../core/statistics';
import { type Clip } from './rangeControls';

/** Ends to which values are clipped, low ≤ high. */
export interface Interval {
  readonly min: number;
  readonly max: number;
}

/** The interval that the controls ask for; `undefined` where nothing is to be clipped. Bounds in the wrong order are turned round. */
export function* clipIntervalSteps(
  clip: Clip,
  values: RealArray,
  stats: Statistics,
): Generator<undefined, Interval | undefined> {
  switch (clip.kind) {
    case 'none':
      return undefined;
    case 'bounds':
      return { min: Math.min(clip.min, clip.max), max: Math.max(clip.min, clip.max) };
    case 'percentile': {
      const ranks = yield* MagnitudeRanks.steps(values);
      const largest = yield* ranks.percentileSteps(clip.percent);
      return { min: stats.min < 0 ? -largest : 0, max: stats.max > 0 ? largest : 0 };
    }
    case 'sigma':
      return { min: stats.mean - clip.n * stats.std, max: stats.mean + clip.n * stats.std };
  }
}

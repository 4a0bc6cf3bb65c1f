/** The number kernels: what src/core calls, through src/core/kernels.ts. */
export * from './numerics/layout';
export { prepare } from './numerics/constants';
export { widen } from './numerics/widen';
export { largestError, quantize } from './numerics/quantize';
export * from './numerics/rounding';
export { saturate, saturateToZero, wrap } from './numerics/overflow';
export { errors, measure } from './numerics/errors';
export { clearOctaves, foldOctaves, statistics } from './numerics/statistics';
export { octaveLevels } from './numerics/octaves';
export {
  binCoarse,
  binFine,
  clearTotals,
  exponents,
  keepFrom,
  takeCoarse,
  takeFine,
  takeSquares,
} from './numerics/bins';

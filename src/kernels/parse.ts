/** The parse kernel: what src/detect calls, through src/detect/dense/parseKernel.ts. */
export * from './parse/layout';
export { prepare } from './parse/constants';
export { readDense } from './parse/dense';
export { readSeparated } from './parse/separated';

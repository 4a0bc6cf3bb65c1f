import { type Row } from './row';

/** `every-bench-row`, made by the bundler: the export `row` of every file in `rows/`. */
export const rows: readonly Row[];

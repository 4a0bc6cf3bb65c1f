import path from 'node:path';
import { outFolder } from './root.mjs';

/** Where the packaged extension is written. */
export const vsixFile = path.join(outFolder, 'fixed-point-lens.vsix');

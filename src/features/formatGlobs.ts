import { type NotationOptions } from '../core/notation';
import { type FormatChoice, parseFormatChoice } from './formatChoice';
import { compileGlob, type Glob, matchesGlob } from './glob';

/** An entry of the setting `fixedPoint.formats`. */
export interface FormatGlob {
  readonly glob: string;
  /** The format as it was written. */
  readonly text: string;
  readonly choice: FormatChoice;
  readonly compiled: Glob;
}

/** Reads the setting: an object of globs and formats. What makes no sense is told in sentences and left out. */
export function readFormatGlobs(
  value: unknown,
  notation: NotationOptions,
): { readonly globs: readonly FormatGlob[]; readonly problems: readonly string[] } {
  const globs: FormatGlob[] = [];
  const problems: string[] = [];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { globs, problems };
  for (const [glob, text] of Object.entries(value as Readonly<Record<string, unknown>>)) {
    const written = typeof text === 'string' ? text.trim() : '';
    const choice = parseFormatChoice(written, notation);
    if (typeof choice === 'string') problems.push(`'${glob.slice(0, 64)}': ${choice}`);
    else globs.push({ glob, text: written, choice, compiled: compileGlob(glob) });
  }
  return { globs, problems };
}

/** The first entry whose glob matches the path from its workspace folder. */
export function formatOf(globs: readonly FormatGlob[], path: string): FormatGlob | undefined {
  return globs.find(({ compiled }) => matchesGlob(compiled, path));
}

import { type Language } from '../detect/language';
import { languageOf, languages } from '../detect/languages';
import { CliError } from './cliError';
import { type Terminal } from './terminal';

/** A text and what it is written in. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly language: Language;
}

/** Reads a file, or standard input for `-`; the language by id, else by name, else by content. */
export async function readSource(path: string, languageId: string | undefined, terminal: Terminal): Promise<Source> {
  const text = (path === '-' ? await terminal.readInput() : await terminal.readFile(path)).replace(/^\uFEFF/, '');
  const fileName = path === '-' ? undefined : path;
  const language = languageOf({
    ...(languageId !== undefined && { languageId }),
    ...(fileName !== undefined && { fileName }),
    text,
  });
  const known = languages.map(row => row.id).join(', ');
  if (languageId !== undefined && languageOf({ languageId }) === undefined)
    throw new CliError(`There is no language '${languageId.slice(0, 64)}'; there are ${known}.`);
  if (!language)
    throw new CliError(`The language of '${path.slice(0, 200)}' is not known; name it with --language: ${known}.`);
  return { path, text, language };
}

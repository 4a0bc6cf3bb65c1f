import { type DocumentFilter } from 'vscode';
import { extensionsOf, UNCERTAIN_IDS } from '../detect/languages';

/**
 * Documents whose id says little, but whose name may be that of a file in one of these languages, or that have no file
 * yet. What they are their content decides when they are asked about.
 */
export function uncertainDocuments(editorIds: readonly string[]): readonly DocumentFilter[] {
  const lower = extensionsOf(editorIds).map(extension => extension.slice(1));
  const names = [...new Set([...lower, ...lower.map(extension => extension.toUpperCase())])];
  if (names.length === 0) return [];
  return UNCERTAIN_IDS.flatMap(language => [
    { language, pattern: `**/*.{${names.join(',')}}` },
    { language, scheme: 'untitled' },
  ]);
}

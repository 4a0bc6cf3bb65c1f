import { type DocumentFilter, type DocumentSelector } from 'vscode';
import { extensionsOf, UNCERTAIN_IDS } from '../detect/languages';

/** The documents that numbers are looked for in, where these languages are wanted. */
export const documentsOf = (editorIds: readonly string[]): DocumentSelector => [
  ...editorIds.map(language => ({ language })),
  ...uncertainDocuments(editorIds),
];

/**
 * Documents whose id says little, but whose name may be that of a file in one of these languages, or that have no file
 * yet. What they are their content decides when they are asked about.
 */
function uncertainDocuments(editorIds: readonly string[]): readonly DocumentFilter[] {
  const lower = extensionsOf(editorIds).map(extension => extension.slice(1));
  const names = [...new Set([...lower, ...lower.map(extension => extension.toUpperCase())])];
  if (names.length === 0) return [];
  return UNCERTAIN_IDS.flatMap(language => [
    { language, pattern: `**/*.{${names.join(',')}}` },
    { language, scheme: 'untitled' },
  ]);
}

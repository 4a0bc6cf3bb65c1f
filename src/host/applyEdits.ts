import { l10n, Range, type TextDocument, workspace, WorkspaceEdit } from 'vscode';
import { type LiteralEdit } from '../features/convert';

/** What became of the edits: a sentence where they were not applied. */
export type ApplyResult = { readonly applied: true } | { readonly applied: false; readonly why: string };

/**
 * Applies the edits in one undo step, or none of them. The document must be of `version` and hold every edit's old text
 * up to the moment they are handed over; afterwards the first and the last are read back, since an editor of a
 * read-only file may say yes and change nothing.
 */
export async function applyEdits(
  document: TextDocument,
  version: number,
  edits: readonly LiteralEdit[],
): Promise<ApplyResult> {
  if (workspace.fs.isWritableFileSystem(document.uri.scheme) === false)
    return refused(l10n.t('This document is read-only.'));
  const edit = new WorkspaceEdit();
  const changed = refused(l10n.t('The document changed meanwhile; nothing was converted. Try again.'));
  if (document.isClosed || document.version !== version) return changed;
  for (const { span, before, after } of edits) {
    const range = new Range(document.positionAt(span.start), document.positionAt(span.end));
    if (document.getText(range) !== before) return changed;
    edit.replace(document.uri, range, after);
  }
  const applied = await workspace.applyEdit(edit);
  if (applied && document.version !== version && standsThere(document, edits)) return { applied: true };
  return refused(l10n.t('The document could not be changed; it may be read-only.'));
}

const refused = (why: string): ApplyResult => ({ applied: false, why });

function standsThere(document: TextDocument, edits: readonly LiteralEdit[]): boolean {
  const [first] = edits;
  if (!first) return true;
  const { start } = first.span;
  const range = new Range(document.positionAt(start), document.positionAt(start + first.after.length));
  return document.getText(range) === first.after;
}

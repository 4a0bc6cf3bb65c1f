import { l10n, Range, Selection, TextEditorRevealType, ViewColumn, window } from 'vscode';
import { type FoundSubject } from './foundSubject';
import { Refusal } from './refusal';

/** Selects the literal of a value in an editor of its document, beside the view where none is visible. */
export async function revealValue({ subject, read }: FoundSubject, index: number): Promise<void> {
  const literal = subject.literalAt?.(index);
  if (!read || literal === undefined) throw new Refusal(l10n.t('This value stands nowhere as a number of its own.'));
  const { document, found } = read;
  if (document.version !== found.version) throw new Refusal(l10n.t('The document has just changed. Try again.'));
  const { starts, ends } = found.scan.literals;
  const range = new Range(document.positionAt(starts[literal] ?? 0), document.positionAt(ends[literal] ?? 0));
  const visible = window.visibleTextEditors.find(editor => editor.document === document);
  const editor = await window.showTextDocument(document, {
    viewColumn: visible?.viewColumn ?? ViewColumn.One,
    preserveFocus: false,
    preview: false,
  });
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

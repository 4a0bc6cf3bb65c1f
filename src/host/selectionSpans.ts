import { type Selection, type TextDocument } from 'vscode';
import { type Span } from '../detect/span';

export function selectionSpans(document: TextDocument, selections: readonly Selection[]): Span[] {
  return selections.map(selection => ({
    start: document.offsetAt(selection.start),
    end: document.offsetAt(selection.end),
  }));
}

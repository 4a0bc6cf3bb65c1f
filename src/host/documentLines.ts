import { EndOfLine, Range, type TextDocument, type TextDocumentContentChangeEvent } from 'vscode';
import { type TextEdit, type TextLines } from '../detect/index/textLines';

/** A document as an index reads it: a few lines cost microseconds, the whole text milliseconds. */
export class DocumentLines implements TextLines {
  constructor(private readonly document: TextDocument) {}

  get lineCount(): number {
    return this.document.lineCount;
  }

  textOf(from: number, to: number): string {
    const { document } = this;
    if (from === 0 && to >= document.lineCount) return document.getText();
    return document.getText(new Range(from, 0, to, 0));
  }
}

const LINE_END = /\r\n|\r|\n/g;

/** The changes of one event in text order. Their texts have the document's own line ends once they are in it. */
export function editsOf(changes: readonly TextDocumentContentChangeEvent[], eol: EndOfLine): TextEdit[] {
  const width = eol === EndOfLine.CRLF ? 2 : 1;
  return changes
    .map(({ range, rangeOffset, rangeLength, text }) => {
      const ends = text.match(LINE_END) ?? [];
      const written = ends.reduce((sum, end) => sum + end.length, 0);
      return {
        start: rangeOffset,
        end: rangeOffset + rangeLength,
        length: text.length - written + width * ends.length,
        lines: ends.length - (range.end.line - range.start.line),
      };
    })
    .sort((a, b) => a.start - b.start);
}

import { type TextEdit, type TextLines } from '../src/detect/index/textLines';

/** A text in lines, as an editor holds a document. */
export class EditedLines implements TextLines {
  private readonly lines: string[];
  private readonly starts: Uint32Array;

  constructor(text: string) {
    this.lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
    this.starts = new Uint32Array(this.lines.length);
    let start = 0;
    for (const [index, line] of this.lines.entries()) {
      this.starts[index] = start;
      start += line.length;
    }
  }

  get lineCount(): number {
    return this.lines.length + 1;
  }

  textOf(from: number, to: number): string {
    return to - from < 10_000 ? this.lines.slice(from, to).join('') : this.lines.join('').slice(this.starts[from]);
  }

  /** Whether a line of numbers begins so. */
  isNumeric(line: number): boolean {
    return /^\s+[-\d]/.test(this.lines[line] ?? '');
  }

  /** Puts the digit in the place of the one that stands in the line, at a column or behind it. */
  type(line: number, column: number, digit: string): TextEdit {
    const text = this.lines[line] ?? '';
    let at = column;
    while (!/\d/.test(text.charAt(at))) at = (at + 1) % text.length;
    this.lines[line] = text.slice(0, at) + digit + text.slice(at + 1);
    const start = (this.starts[line] ?? 0) + at;
    return { start, end: start + 1, length: 1, lines: 0 };
  }
}

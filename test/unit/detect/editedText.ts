import { type TextEdit, type TextLines } from '../../../src/detect/index/textLines';

/** A replacement, in offsets of the text before it. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const LINE = /[^\r\n]*(?:\r\n|\r|\n|$)/g;

/** A text that is edited, and read line by line as an editor's document is. */
export class EditedText implements TextLines {
  private lines: readonly string[] = [];
  /** How many UTF-16 units were asked for. */
  read = 0;

  constructor(public text: string) {
    this.split();
  }

  get lineCount(): number {
    return this.lines.length;
  }

  get length(): number {
    return this.text.length;
  }

  textOf(from: number, to: number): string {
    const text = this.lines.slice(from, to).join('');
    this.read += text.length;
    return text;
  }

  /** Replaces several stretches in one step; sorted, and none touches another. What undoes it is returned. */
  apply(replacements: readonly Replacement[]): { edits: TextEdit[]; undo: Replacement[] } {
    const edits: TextEdit[] = [];
    const undo: Replacement[] = [];
    let shift = 0;
    for (const { start, end, text } of replacements) {
      const before = this.text.slice(start + shift, end + shift);
      const [from, to] = [start + shift, end + shift];
      const count = this.lines.length;
      this.text = this.text.slice(0, from) + text + this.text.slice(to);
      this.split();
      edits.push({ start, end, length: text.length, lines: this.lines.length - count });
      undo.push({ start: from, end: from + text.length, text: before });
      shift += text.length - (end - start);
    }
    return { edits, undo };
  }

  private split(): void {
    const lines: string[] = this.text.match(LINE) ?? [''];
    if (lines.length > 1 && !/[\r\n]$/.test(lines[lines.length - 2] ?? '')) lines.pop();
    this.lines = lines;
  }
}

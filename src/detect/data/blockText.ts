import { DOT, isBlank, isNewline, MINUS, SPACE } from '../charCodes';
import { passNewline } from '../code/newline';
import { type ScanState } from '../code/scanState';

/** The text behind YAML's `|` and `>`: all lines that are indented more than what it is the value of. */
export class BlockText {
  lineStart = 0;
  private indent = -1;
  /** The line is known to be text (or the rest of the head). */
  private inside = false;

  constructor(private readonly s: ScanState) {}

  /** Begins with the rest of the head's line, in a block that is indented so far. */
  begin(indent: number): void {
    this.indent = indent;
    this.inside = true;
  }

  /** Goes on up to `limit`; true at the first content behind the text, whose line begins at `lineStart`. */
  read(limit: number): boolean {
    const { s } = this;
    const { text } = s;
    while (s.pos < limit) {
      const code = text.charCodeAt(s.pos);
      if (isNewline(code)) {
        s.pos = passNewline(s, s.pos);
        this.lineStart = s.pos;
        this.inside = false;
      } else if (this.inside || code === SPACE) s.pos++;
      else if (s.pos - this.lineStart <= this.indent || (s.pos === this.lineStart && this.isMarker(s.pos))) return true;
      else this.inside = true;
    }
    return false;
  }

  /** Whether `---` or `...` stands alone at the offset, the beginning of a line. */
  isMarker(at: number): boolean {
    const { text } = this.s;
    const code = text.charCodeAt(at);
    if (code !== MINUS && code !== DOT) return false;
    if (text.charCodeAt(at + 1) !== code || text.charCodeAt(at + 2) !== code) return false;
    const next = text.charCodeAt(at + 3);
    return isBlank(next) || isNewline(next) || at + 3 >= text.length;
  }
}

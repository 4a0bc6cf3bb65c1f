import { APOSTROPHE, BACKSLASH, isNewline, QUOTE } from '../charCodes';
import { passNewline } from '../code/newline';
import { type ScanState } from '../code/scanState';

/** A text between YAML's quotes, which may have many lines. */
export class QuotedText {
  /** Where the last line of it begins; negative if it has only one. */
  lineStart = -1;
  private quote = QUOTE;

  constructor(private readonly s: ScanState) {}

  /** Begins behind the opening quote. */
  begin(quote: number): void {
    this.quote = quote;
    this.lineStart = -1;
  }

  /** Goes on up to `limit`; true behind the closing quote. */
  read(limit: number): boolean {
    const { s, quote } = this;
    const { text } = s;
    while (s.pos < limit) {
      const code = text.charCodeAt(s.pos);
      if (isNewline(code)) this.lineStart = s.pos = passNewline(s, s.pos);
      else if (code === BACKSLASH && quote === QUOTE && !isNewline(text.charCodeAt(s.pos + 1))) s.pos += 2;
      else if (code !== quote) s.pos++;
      else if (quote === APOSTROPHE && text.charCodeAt(s.pos + 1) === APOSTROPHE) s.pos += 2;
      else {
        s.pos++;
        return true;
      }
    }
    s.pos = Math.min(s.pos, text.length);
    return false;
  }
}

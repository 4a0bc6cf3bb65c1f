import {
  BACKSLASH,
  COLON,
  COMMA,
  CURLY_CLOSE,
  CURLY_OPEN,
  EQUALS,
  isBlank,
  isNewline,
  isWideBlank,
  SQUARE_CLOSE,
  SQUARE_OPEN,
} from '../charCodes';
import { CLOSING_WORK, DataTree } from './dataTree';
import { type EntryRules } from '../language';
import { type CommentRule, type StringRule } from '../textRules';
import { isFlowMark } from './flowMarks';
import { type Opener } from '../lexicon';
import { passNewline } from '../code/newline';
import { type Scan } from '../scanResult';
import { type ScanState } from '../code/scanState';
import { type Rest, type StateScanner } from '../stateScanner';

/** What the characters at the place are. */
const TOKEN = 0;
const QUOTED = 1;
const COMMENT = 2;
/** The rest of a value that is no number, or of a key. */
const PLAIN = 3;
/** A line that is no entry: a table's heading. */
const HEADING = 4;

/** A number is no longer. */
const LONGEST_VALUE = 20_000;

/**
 * Scans entries of a key and a value, in which everything between marks and blanks is one scalar: TOML, JSON5. Only a
 * scalar that is a number throughout is one, so that dates and versions are none.
 */
export class EntriesScanner implements StateScanner {
  private readonly tree: DataTree;
  private readonly text: string;
  private readonly assign: number;
  private mode = TOKEN;
  private start = 0;
  private comment: CommentRule | undefined;
  private string: StringRule | undefined;
  /** What comes is a key. */
  private keyed: boolean;
  /** The key read so far, without its quotes; no key while `keyStart` is negative. */
  private keyStart = -1;
  private keyEnd = 0;
  private done = false;

  constructor(
    private readonly s: ScanState,
    private readonly entries: EntryRules,
    [keyed]: Rest = [entries.top ? 1 : 0],
  ) {
    this.text = s.text;
    this.tree = new DataTree(s);
    this.assign = s.lexicon.rules.names.key === ':' ? COLON : EQUALS;
    this.keyed = keyed === 1;
  }

  get rest(): Rest | undefined {
    const isResting = this.mode === TOKEN && this.keyStart < 0 && this.tree.isResting;
    return isResting ? [this.keyed ? 1 : 0] : undefined;
  }

  get scanned(): number {
    return this.s.pos;
  }

  advance(maxChars: number): boolean {
    const { s, text } = this;
    const budget = Math.max(1, maxChars);
    const limit = Math.min(text.length, s.pos + budget);
    for (s.debt = 0; s.pos + s.debt < limit;) this.step(limit);
    s.window.close();
    if (s.pos < text.length || this.done) return this.done;
    if (this.mode === PLAIN || this.mode === QUOTED) this.endScalar(text.length);
    for (let left = budget; left > 0 && this.tree.depth > 0; left -= CLOSING_WORK) this.tree.close(text.length, false);
    if (this.tree.depth > 0) return false;
    this.tree.next();
    this.done = true;
    return true;
  }

  result(): Scan {
    return this.tree.result(this.done);
  }

  private step(limit: number): void {
    switch (this.mode) {
      case TOKEN:
        return this.readToken(limit);
      case QUOTED:
        return this.readQuoted(limit);
      case COMMENT:
        return this.readComment(limit);
      case PLAIN:
        return this.readPlain(limit);
      default:
        return this.readHeading(limit);
    }
  }

  private readToken(limit: number): void {
    const { s, text } = this;
    const at = s.pos;
    const code = text.charCodeAt(at);
    if (isNewline(code)) {
      s.pos = passNewline(s, at);
      if (this.tree.depth === 0) this.endEntry();
    } else if (isBlank(code) || isWideBlank(code) || code < 32) s.pos++;
    else if (!this.beginsLexical(code, at) && !this.readMark(code, at)) this.beginScalar(at, limit);
  }

  private endEntry(): void {
    this.tree.next();
    this.keyed = this.tree.depth === 0 ? this.entries.top : this.tree.inMap;
    this.keyStart = -1;
  }

  private beginsLexical(code: number, at: number): boolean {
    for (const opener of code < 128 ? (this.s.lexicon.openers[code] ?? NO_OPENERS) : NO_OPENERS) {
      if (!this.text.startsWith(opener.text, at)) continue;
      this.comment = opener.comment;
      this.string = opener.string;
      this.mode = opener.comment ? COMMENT : QUOTED;
      this.start = at;
      const { s } = this;
      s.pos = at + opener.text.length;
      if (opener.comment) s.formatComments.begin(at, s.pos, s.line, opener.comment.close === undefined);
      return true;
    }
    return false;
  }

  private readMark(code: number, at: number): boolean {
    const { tree, s } = this;
    switch (code) {
      case SQUARE_OPEN:
        if (this.keyed && tree.depth === 0) {
          this.mode = HEADING;
          return true;
        }
        tree.open('list', at, at + 1);
        this.keyed = false;
        break;
      case CURLY_OPEN:
        tree.open('map', at, at + 1);
        this.keyed = true;
        this.keyStart = -1;
        break;
      case SQUARE_CLOSE:
      case CURLY_CLOSE:
        tree.close(at + 1, (code === CURLY_CLOSE) === tree.inMap);
        this.keyed = false;
        break;
      case COMMA:
        this.endEntry();
        break;
      default:
        if (code !== this.assign) return false;
        if (this.keyed && this.keyStart >= 0) tree.setKey({ start: this.keyStart, end: this.keyEnd });
        this.keyed = false;
        this.keyStart = -1;
    }
    s.pos = at + 1;
    return true;
  }

  /** A number, or the beginning of a text without quotes. */
  private beginScalar(at: number, limit: number): void {
    const { s } = this;
    if (!this.keyed) {
      if (this.tree.numbers(limit, this.tree.depth > 1)) return;
      this.start = at;
      const end = this.plainEnd(at, Math.min(this.text.length, at + LONGEST_VALUE));
      if (this.tree.number(at, end)) {
        s.pos = end;
        return;
      }
    }
    this.start = at;
    this.mode = PLAIN;
  }

  private readPlain(limit: number): void {
    const end = this.plainEnd(this.s.pos, limit);
    this.s.pos = end;
    if (end < limit) this.endScalar(end);
  }

  /** The end of what goes on at `at` without a blank or a mark. */
  private plainEnd(at: number, limit: number): number {
    const { text } = this;
    let i = at === this.start ? at + 1 : at;
    while (i < limit) {
      const code = text.charCodeAt(i);
      if (code <= 32 || isFlowMark(code) || code === this.assign || isWideBlank(code)) break;
      if (code < 128 && this.s.lexicon.openers[code]?.some(({ text: open }) => text.startsWith(open, i)) === true)
        break;
      i++;
    }
    return i;
  }

  private endScalar(end: number): void {
    const { start, tree } = this;
    const quoted = this.mode === QUOTED;
    this.mode = TOKEN;
    if (this.keyed) {
      const width = quoted ? (this.string?.open.length ?? 0) : 0;
      if (this.keyStart < 0) this.keyStart = start + width;
      this.keyEnd = Math.max(end - width, this.keyStart);
    } else if (quoted) tree.string(start, end);
    else tree.other(start, end);
  }

  private readQuoted(limit: number): void {
    const { s, text, string } = this;
    const close = string?.close ?? '';
    const last = close.charCodeAt(0);
    let i = s.pos;
    while (i < limit) {
      const code = text.charCodeAt(i);
      if (code === last && text.startsWith(close, i)) {
        let end = i + close.length;
        if (close.length === 3) while (text.charCodeAt(end) === last && end < i + 5) end++;
        s.pos = end;
        this.endScalar(end);
        return;
      }
      if (code === BACKSLASH && string?.escape === 'backslash') {
        const next = i + 1;
        i = isNewline(text.charCodeAt(next)) ? passNewline(s, next) : Math.min(next + 1, text.length);
      } else if (isNewline(code)) {
        if (string?.multiline !== true) {
          s.pos = i;
          this.endScalar(i);
          return;
        }
        i = passNewline(s, i);
      } else i++;
    }
    s.pos = Math.min(i, text.length);
  }

  private readComment(limit: number): void {
    const { s, text } = this;
    const close = this.comment?.close;
    let i = s.pos;
    for (; i < limit; i++) {
      const code = text.charCodeAt(i);
      if (close !== undefined && text.startsWith(close, i)) {
        s.pos = i + close.length;
        s.formatComments.end(text, i, s.pos);
        this.mode = TOKEN;
        return;
      }
      if (!isNewline(code)) continue;
      if (close === undefined) {
        s.pos = i;
        this.mode = TOKEN;
        return;
      }
      i = passNewline(s, i) - 1;
    }
    s.pos = i;
  }

  private readHeading(limit: number): void {
    const { s, text } = this;
    while (s.pos < limit && !isNewline(text.charCodeAt(s.pos))) s.pos++;
    if (s.pos < limit) this.mode = TOKEN;
  }
}

const NO_OPENERS: readonly Opener[] = [];

import { BlockText } from './blockText';
import {
  APOSTROPHE,
  COLON,
  COMMA,
  CURLY_CLOSE,
  CURLY_OPEN,
  GREATER,
  HASH,
  isBlank,
  isNewline,
  MINUS,
  QUESTION,
  QUOTE,
  SQUARE_OPEN,
  STAR,
} from '../charCodes';
import { CLOSING_WORK, DataTree } from './dataTree';
import { isClosing, isFlowMark, standsAlone } from './flowMarks';
import { lineStartOf } from '../code/indent';
import { Indentation } from './indentation';
import { lineAhead } from './lineAhead';
import { passNewline } from '../code/newline';
import { oddKeyColon } from './oddKeyColon';
import { beginsNumber, behindScalar, endsKey, gapEnd, scalarEnd, trimmedEnd, wordEnd } from './plainScalar';
import { type Scan } from '../scanResult';
import { type ScanState } from '../code/scanState';
import { NO_REST, type Rest, type StateScanner } from '../stateScanner';
import { QuotedText } from './quotedText';
import { hasNoValue, isNumberTag } from './yamlScalars';

/** What the characters at the place are. */
const TOKEN = 0;
/** A scalar without quotes. */
const PLAIN = 1;
const QUOTED = 2;
const COMMENT = 3;
/** The text behind `|` or `>`. */
const BLOCK_TEXT = 4;

/**
 * Scans YAML: blocks told apart by their indentation, brackets, and scalars. A scalar without quotes is a number if it is
 * one throughout, on its line and the lines that continue it. Numbers are those of YAML 1.2, and 1.1's with `_` and `0b`.
 */
export class BlocksScanner implements StateScanner {
  private readonly tree: DataTree;
  private readonly text: string;
  private mode = TOKEN;
  /** Where the scalar or comment begins. */
  private start = 0;
  private lineStart = 0;
  /** Nothing but blanks, marks and tags has been read of the line. */
  private fresh = true;
  /** Where the line's key begins, if a tag or anchor stands before it. */
  private column = -1;
  private readonly blocks: Indentation;
  /** How many brackets are open. */
  private flow: number;
  /** A scalar that ended with its line: the next line may continue it. Negative for none. */
  private pendingStart = -1;
  private pendingEnd = 0;
  /** A text that ended with its line. */
  private continues = false;
  /** No colon in the scalar makes it a key. */
  private keyless = false;
  /** A tag says that the scalar is no number. */
  private tagged = false;
  /** Behind the last scalar or bracket. */
  private last = 0;
  private readonly block: BlockText;
  private readonly quoted: QuotedText;
  private done = false;

  constructor(
    private readonly s: ScanState,
    [flow = 0, ...known]: Rest = NO_REST,
  ) {
    this.text = s.text;
    this.tree = new DataTree(s);
    this.blocks = new Indentation(this.tree, known);
    this.block = new BlockText(s);
    this.quoted = new QuotedText(s);
    this.flow = flow;
    this.last = this.lineStart = s.pos;
  }

  get rest(): Rest | undefined {
    if (this.mode !== TOKEN || this.s.pos !== this.lineStart || !this.tree.isResting) return undefined;
    if (this.pendingStart >= 0 || this.continues || this.tagged) return undefined;
    // Else the block may end where something before the line does.
    if (this.flow === 0 && this.blocks.depth > 0 && !this.blocks.isSettled) return undefined;
    return [this.flow, ...this.blocks.known];
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
    if (this.mode === PLAIN) this.endPlain(text.length);
    this.done = this.endDocument(false, budget);
    return this.done;
  }

  result(): Scan {
    return this.tree.result(this.done);
  }

  private step(limit: number): void {
    switch (this.mode) {
      case TOKEN:
        return this.readToken(limit);
      case PLAIN:
        return this.readPlain(limit);
      case QUOTED:
        if (this.quoted.read(limit)) this.endQuoted(this.s.pos);
        return;
      case COMMENT:
        return this.readComment(limit);
      default:
        if (!this.block.read(limit)) return;
        this.mode = TOKEN;
        this.lineStart = this.block.lineStart;
        this.fresh = true;
    }
  }

  private readToken(limit: number): void {
    const { s, text } = this;
    const at = s.pos;
    const code = text.charCodeAt(at);
    if (isNewline(code)) this.endLine(at, limit);
    else if (isBlank(code) || code === 0xfeff) {
      s.pos++;
      if (code === 0xfeff && at === 0) this.lineStart = 1;
    } else if (code === HASH && (at === this.lineStart || isBlank(text.charCodeAt(at - 1)))) {
      this.flush();
      this.continues = false;
      s.formatComments.begin(at, at + 1, s.line, true);
      this.mode = COMMENT;
    } else if ((!this.fresh || !this.beginsLine(at, code)) && !this.readOddKey(at)) this.readContent(at, code, limit);
  }

  private endLine(at: number, limit: number): void {
    const { s } = this;
    s.pos = passNewline(s, at);
    this.beginLine(s.pos);
    if (this.flow > 0 || !this.settle() || this.tagged) return;
    const last = this.tree.items(this.blocks.indent, limit);
    if (last >= 0) this.last = last;
    this.beginLine(s.pos);
  }

  private beginLine(start: number): void {
    this.lineStart = start;
    this.fresh = true;
    this.column = -1;
  }

  /** Ends at once what the line, where it is told by its beginning, is no part of; true where an item follows another. */
  private settle(): boolean {
    const { text, lineStart, blocks } = this;
    const ahead = this.block.isMarker(lineStart) ? undefined : lineAhead(text, lineStart);
    const isGoingOn = (this.pendingStart >= 0 || this.continues) && ahead !== undefined && ahead.column > blocks.indent;
    blocks.isSettled = false;
    if (ahead === undefined || isGoingOn) return false;
    this.flush();
    this.continues = false;
    blocks.settle(ahead, this.last);
    return ahead.isItem && blocks.isSettled;
  }

  /** The first content of a line: ends blocks that are indented more, and the scalar above. True where it was read. */
  private beginsLine(at: number, code: number): boolean {
    const column = at - this.lineStart;
    if (column === 0 && this.block.isMarker(at)) {
      this.endDocument(true, Infinity);
      this.fresh = false;
      this.s.pos = at + 3;
      return true;
    }
    if (this.pendingStart >= 0 || this.continues) {
      const isGoingOn = this.flow > 0 ? code !== COMMA && !isClosing(code) : column > this.blocks.indent;
      if (isGoingOn) {
        if (this.pendingStart >= 0) this.tree.string(this.pendingStart, this.pendingEnd);
        this.pendingStart = -1;
        this.beginPlain(at, true);
        return true;
      }
      this.flush();
      this.continues = false;
    }
    if (this.flow > 0) return false;
    if (code === 37 && column === 0 && this.tree.depth === 0) {
      this.mode = COMMENT;
      return true;
    }
    if (this.column < 0) this.blocks.endTo(column, code === MINUS && standsAlone(this.text, at), this.last);
    if ((code === MINUS || code === QUESTION || code === COLON) && standsAlone(this.text, at)) {
      this.readIndicator(at, code, column);
      return true;
    }
    return false;
  }

  /** `- `, `? ` and the `: ` of an entry whose key stands on its own line. */
  private readIndicator(at: number, code: number, column: number): void {
    this.last = this.s.pos = at + 1;
    this.column = -1;
    if (code === COLON) return;
    this.blocks.begin(code === MINUS, at, column, this.last);
    if (code === QUESTION) this.mode = COMMENT;
  }

  private readContent(at: number, code: number, limit: number): void {
    const { tree } = this;
    switch (code) {
      case SQUARE_OPEN:
      case CURLY_OPEN:
        tree.open(code === SQUARE_OPEN ? 'list' : 'map', at, at + 1);
        this.flow++;
        this.tagged = this.fresh = false;
        break;
      case QUOTE:
      case APOSTROPHE:
        this.mode = QUOTED;
        this.quoted.begin(code);
        this.start = at;
        break;
      case 33:
      case 38:
      case STAR:
        this.readProperty(at, code);
        return;
      case GREATER:
      case 124:
        if (this.flow > 0) return this.beginScalar(at, code, limit);
        tree.string(at, at + 1);
        this.last = at + 1;
        this.block.begin(this.blocks.indent);
        this.mode = BLOCK_TEXT;
        break;
      default:
        if (this.flow === 0 || !this.readFlowMark(at, code)) this.beginScalar(at, code, limit);
        return;
    }
    this.s.pos = at + 1;
  }

  /** A key that is an alias or stands in brackets. */
  private readOddKey(at: number): boolean {
    const colon = this.fresh && this.flow === 0 ? oddKeyColon(this.text, at) : -1;
    if (colon < 0) return false;
    this.start = at;
    this.endKey(at, colon, colon + 1);
    return true;
  }

  /** What separates and ends inside brackets. */
  private readFlowMark(at: number, code: number): boolean {
    const { tree } = this;
    if (code !== COMMA && !isClosing(code)) return false;
    this.flush();
    this.continues = this.fresh = false;
    if (code === COMMA) tree.next();
    else {
      tree.close(at + 1, (code === CURLY_CLOSE) === tree.inMap);
      this.flow--;
    }
    this.last = this.s.pos = at + 1;
    return true;
  }

  /** A tag, an anchor or an alias. */
  private readProperty(at: number, code: number): void {
    const { text, s } = this;
    const end = wordEnd(text, at, this.flow > 0);
    if (code !== STAR && this.fresh && this.column < 0) this.column = at - this.lineStart;
    if (code === STAR) this.tree.other(at, end);
    this.fresh &&= code !== STAR;
    if (code === 33) this.tagged = !isNumberTag(text.slice(at, Math.min(end, at + 40)));
    this.last = s.pos = end;
  }

  private beginScalar(at: number, code: number, limit: number): void {
    if (!beginsNumber(code)) return this.beginPlain(at, false);
    if (this.flow > 0 && this.readNumbers(limit)) return;
    const { text } = this;
    const end = scalarEnd(text, at, this.flow > 0);
    const after = behindScalar(text, end, this.flow > 0);
    if (after < 0) return this.beginPlain(at, false);
    this.pendingStart = at;
    this.pendingEnd = end;
    this.fresh = false;
    this.s.pos = after;
    if (!isNewline(text.charCodeAt(after))) this.flush();
  }

  /** Numbers in brackets that have commas behind them. */
  private readNumbers(limit: number): boolean {
    const { tree, s } = this;
    const { line } = s;
    if (this.tagged || !tree.numbers(limit, this.flow > 1)) return false;
    if (s.line !== line) this.beginLine(lineStartOf(this.text, s.pos));
    this.last = s.pos;
    return true;
  }

  /** The pending scalar is complete. */
  private flush(): void {
    const { pendingStart: start, pendingEnd: end, tree } = this;
    if (start < 0) return;
    this.pendingStart = -1;
    if (this.tagged || !tree.number(start, end)) tree.string(start, end);
    this.tagged = false;
    this.last = end;
  }

  private beginPlain(at: number, keyless: boolean): void {
    this.start = at;
    this.keyless = keyless || (this.flow === 0 && !this.fresh);
    this.mode = PLAIN;
  }

  private readPlain(limit: number): void {
    const { text, s, start } = this;
    let i = s.pos;
    for (; i < limit; i++) {
      const code = text.charCodeAt(i);
      if (isNewline(code) || (code === HASH && i > start && isBlank(text.charCodeAt(i - 1)))) break;
      if (code === COLON && !this.keyless && endsKey(text, i, this.flow > 0)) return this.endKey(start, i, i + 1);
      if (this.flow > 0 && isFlowMark(code) && i > start) break;
    }
    s.pos = i;
    if (i < limit) this.endPlain(i);
  }

  private endPlain(end: number): void {
    const { text, start, tree } = this;
    const to = trimmedEnd(text, start, end);
    if (to - start <= 5 && hasNoValue(text.slice(start, to)) && !this.continues) tree.other(start, to);
    else tree.string(start, to);
    this.mode = TOKEN;
    this.continues = isNewline(text.charCodeAt(end));
    this.tagged = this.fresh = false;
    this.last = to;
  }

  private endQuoted(end: number): void {
    const { text, start } = this;
    if (this.quoted.lineStart >= 0) this.lineStart = this.quoted.lineStart;
    const colon = gapEnd(text, end);
    if (text.charCodeAt(colon) === COLON && (this.flow > 0 || this.fresh)) {
      this.endKey(start + 1, end - 1, colon + 1);
      return;
    }
    this.tree.string(start, end);
    this.mode = TOKEN;
    this.tagged = this.fresh = false;
    this.last = this.s.pos = end;
  }

  /** A key from `start` to `end`, whose colon ends before `next`. */
  private endKey(start: number, end: number, next: number): void {
    const { text, tree } = this;
    const to = trimmedEnd(text, start, end);
    const column = this.column >= 0 ? this.column : this.start - this.lineStart;
    if (this.flow === 0) this.blocks.begin(false, start, column, this.last);
    tree.setKey({ start, end: Math.max(start, to) });
    this.mode = TOKEN;
    this.tagged = this.fresh = false;
    this.last = this.s.pos = next;
  }

  private readComment(limit: number): void {
    const { s } = this;
    while (s.pos < limit && !isNewline(this.text.charCodeAt(s.pos))) s.pos++;
    if (s.pos < limit) this.mode = TOKEN;
  }

  /** Closes what the document has left open, as much of it as the budget allows; true when all is. */
  private endDocument(complete: boolean, budget: number): boolean {
    this.flush();
    this.continues = this.tagged = false;
    let left = budget;
    if (this.flow > 0) this.last = this.s.pos;
    for (; this.flow > 0 && left > 0; this.flow--, left -= CLOSING_WORK) this.tree.close(this.last, false);
    for (; this.flow === 0 && this.blocks.depth > 0 && left > 0; left -= CLOSING_WORK)
      this.blocks.end(this.last, complete || this.mode === TOKEN);
    if (this.tree.depth > 0) return false;
    this.tree.next();
    return true;
  }
}

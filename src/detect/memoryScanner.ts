import { bareWord, type BareRadix, kindOfRadix } from './bareWord';
import { CARRIAGE_RETURN, COLON, EQUALS, isBlank, isNewline, isWideBlank, LINE_FEED, SEMICOLON } from './charCodes';
import { FormatComments } from './formatComments';
import { type Language, type MemoryRules } from './language';
import { type CommentRule } from './textRules';
import { isLineStart } from './lineStart';
import { LiteralBuilder } from './literalBuilder';
import { kindCode } from './literalTable';
import { numberPlan } from './numberPlan';
import { NumberReader } from './numberReader';
import { NOTHING_ELSE, type Scan } from './scanResult';
import { type Scanner } from './scanner';
import { wholeArray } from './wholeArray';

/** What the characters at the place are. */
const TOKEN = 0;
const COMMENT = 1;
/** The rest of a word that is too long. */
const TAIL = 2;

/** What words mean. */
const NOTHING = 0;
const RADIX = 1;
const WORDS = 2;

const TO_LINE_END: CommentRule = { open: ';' };

/** A longer word has no value. */
const LONGEST_WORD = 20_000;

/** The beginning that tells whether there are keys. */
const SAMPLE = 65_536;

const RADIX_NAMES: Readonly<Record<string, BareRadix>> = {
  '2': 2,
  '8': 8,
  '10': 10,
  '16': 16,
  bin: 2,
  oct: 8,
  dec: 10,
  uns: 10,
  hex: 16,
};

/**
 * Scans the words of a memory file, which are one array: `$readmemh` and `$readmemb`, `.coe`, `.mif`. Addresses, keys and
 * words with digits that have no value (`x`, `z`) are no literals.
 */
export class MemoryScanner implements Scanner {
  private pos = 0;
  private line = 1;
  private mode = TOKEN;
  private meaning: number;
  private comment: CommentRule | undefined;
  private readonly formatComments = new FormatComments();
  /** The radix that a key has told. */
  private radix: BareRadix | undefined;
  private key = '';
  /** Nothing but blanks and comments stands between a separator and the place. */
  private separated = false;
  private leftOut = 0;
  private firstLine = 1;
  /** Digits of words that have no other than 0 and 1; negative once one has. */
  private bits = 0;
  /** Of words read as hexadecimal that turn out to be binary: the next to be read again. */
  private next = 0;
  private done = false;
  private readonly rules: MemoryRules;
  /** There are keys (or addresses with colons) before the words. */
  private readonly keyed: boolean;
  private readonly literals: LiteralBuilder;
  private readonly reader: NumberReader;

  constructor(
    private readonly text: string,
    private readonly language: Language,
    rules: MemoryRules,
  ) {
    this.rules = rules;
    this.keyed = rules.keys !== undefined && /[=:]/.test(text.slice(0, SAMPLE));
    this.meaning = this.keyed ? NOTHING : WORDS;
    this.literals = new LiteralBuilder(text.length);
    this.reader = new NumberReader(text, numberPlan(language.numbers, [], undefined));
  }

  get scanned(): number {
    return this.pos;
  }

  advance(maxChars: number): boolean {
    const limit = Math.min(this.text.length, this.pos + Math.max(1, maxChars));
    while (this.pos < limit) this.step(limit);
    if (this.pos < this.text.length || this.done) return this.done;
    this.done = !this.isBinary || this.readAgain(Math.max(1, maxChars));
    return this.done;
  }

  result(): Scan {
    const literals = this.literals.snapshot(this.done);
    const arrays = this.done ? wholeArray(literals, this.firstLine, this.leftOut) : [];
    const formatComments = this.formatComments.result(this.text, this.pos, this.done);
    return { ...NOTHING_ELSE, language: this.language.id, literals, arrays, formatComments };
  }

  private step(limit: number): void {
    const { text, pos, rules } = this;
    if (this.mode !== TOKEN) return this.skip(limit);
    const code = text.charCodeAt(pos);
    if (isNewline(code)) this.passNewline();
    else if (isBlank(code) || isWideBlank(code) || code < 32) this.pos++;
    else if (rules.separators.includes(text.charAt(pos))) {
      this.separated = true;
      this.pos++;
    } else if (!this.beginsComment(pos) && !this.readMark(code)) this.readWord(pos);
  }

  private passNewline(): void {
    const { text, pos } = this;
    if (this.formatComments.waiting) this.formatComments.endLine(text, pos);
    this.line++;
    this.pos += text.charCodeAt(pos) === CARRIAGE_RETURN && text.charCodeAt(pos + 1) === LINE_FEED ? 2 : 1;
  }

  private beginsComment(at: number): boolean {
    const comment = this.commentAt(at) ?? (this.expectsWord(at) ? TO_LINE_END : undefined);
    if (comment === undefined) return false;
    this.comment = comment;
    this.mode = COMMENT;
    this.pos += comment.open.length;
    this.formatComments.begin(at, this.pos, this.line, comment.close === undefined);
    return true;
  }

  /** A semicolon behind a comma ends nothing: another word is to come. */
  private expectsWord(at: number): boolean {
    return this.keyed && this.meaning === WORDS && this.separated && this.text.charCodeAt(at) === SEMICOLON;
  }

  private commentAt(at: number): CommentRule | undefined {
    return this.rules.comments.find(
      ({ open, lineStart }) => this.text.startsWith(open, at) && (lineStart !== true || isLineStart(this.text, at)),
    );
  }

  private readMark(code: number): boolean {
    const { rules, keyed, key } = this;
    if (keyed && code === EQUALS) {
      const isOne = (endings: readonly string[] | undefined): boolean =>
        endings?.some(ending => key.endsWith(ending)) === true;
      this.meaning = isOne(rules.keys?.radix) ? RADIX : isOne(rules.keys?.words) ? WORDS : NOTHING;
    } else if (keyed && code === COLON && rules.addressed === true) this.meaning = WORDS;
    else if (keyed && code === SEMICOLON) this.meaning = NOTHING;
    else return false;
    this.pos++;
    return true;
  }

  private readWord(at: number): void {
    const end = this.wordEnd(at);
    this.pos = end;
    this.separated = false;
    if (this.meaning === WORDS) this.key = '';
    if (end === at + LONGEST_WORD) this.mode = TAIL;
    else if (this.meaning === WORDS) this.addWord(at, end);
    else {
      const word = this.text.slice(at, Math.min(end, at + 100)).toLowerCase();
      if (this.meaning === RADIX) this.radix = RADIX_NAMES[word] ?? this.radix;
      else this.key = word;
    }
  }

  private wordEnd(at: number): number {
    const { text, rules } = this;
    let i = at + 1;
    for (; i < at + LONGEST_WORD; i++) {
      const code = text.charCodeAt(i);
      if (code !== code || code <= 32 || isWideBlank(code)) break;
      if (rules.separators.includes(text.charAt(i)) || (this.keyed && isMark(code))) break;
      if (this.commentAt(i) !== undefined) break;
    }
    return i;
  }

  private addWord(start: number, end: number): void {
    const { rules, literals, text } = this;
    if (rules.address !== undefined && text.startsWith(rules.address, start)) return;
    const radix = this.radix ?? rules.radix;
    const word = text.slice(start, end);
    const read = bareWord(word, radix);
    if (this.radix === undefined) this.noteBits(word);
    if (read === undefined && !this.readReal(start, end, radix)) {
      this.leftOut++;
      return;
    }
    if (read !== undefined) {
      const literal = literals.add(start, end, read.value, kindOfRadix[radix]);
      if (read.big !== undefined) literals.big.set(literal, read.big);
    }
    if (literals.count === 1) this.firstLine = this.line;
  }

  /** `0.5`, where words are decimal. */
  private readReal(start: number, end: number, radix: BareRadix): boolean {
    const { text, reader, literals } = this;
    if (radix !== 10) return false;
    const negative = text.startsWith('-', start);
    const at = negative || text.startsWith('+', start) ? start + 1 : start;
    if (!/^[\d.]/.test(text.charAt(at)) || !reader.read(at, negative) || reader.end !== end) return false;
    literals.add(start, end, reader.value, kindCode.float);
    return true;
  }

  private noteBits(word: string): void {
    if (this.bits < 0) return;
    if (/^[01xz_?]+$/i.test(word)) this.bits += word.length;
    else this.bits = -1;
  }

  private get isBinary(): boolean {
    return this.radix === undefined && this.bits >= this.rules.bits;
  }

  /** Reads words again as binary, of about so many characters; true when all are. */
  private readAgain(maxChars: number): boolean {
    const { literals, text } = this;
    for (let left = maxChars; this.next < literals.count && left > 0; this.next++) {
      const start = literals.starts[this.next] ?? 0;
      const end = literals.ends[this.next] ?? 0;
      const read = bareWord(text.slice(start, end), 2);
      literals.values[this.next] = read?.value ?? 0;
      literals.kinds[this.next] = kindCode.binary;
      if (read?.big === undefined) literals.big.delete(this.next);
      else literals.big.set(this.next, read.big);
      left -= end - start;
    }
    return this.next >= literals.count;
  }

  private skip(limit: number): void {
    const { text } = this;
    if (this.mode === TAIL) {
      while (this.pos < limit && text.charCodeAt(this.pos) > 32) this.pos++;
      if (this.pos < limit) this.mode = TOKEN;
      return;
    }
    const close = this.comment?.close;
    while (this.pos < limit) {
      if (close !== undefined && text.startsWith(close, this.pos)) {
        this.pos += close.length;
        this.formatComments.end(text, this.pos - close.length, this.pos);
        this.mode = TOKEN;
        return;
      }
      const isEnd = isNewline(text.charCodeAt(this.pos));
      if (isEnd && close === undefined) {
        this.mode = TOKEN;
        return;
      }
      if (isEnd) this.passNewline();
      else this.pos++;
    }
  }
}

const isMark = (code: number): boolean => code === EQUALS || code === COLON || code === SEMICOLON;

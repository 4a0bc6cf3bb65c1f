import { bareWord, type BareRadix, kindOfRadix } from './bareWord';
import { COLON, EQUALS, isBlank, isNewline, isWideBlank, SEMICOLON } from '../charCodes';
import { type FormatComment, FormatComments } from '../formatComments';
import { type Language, type MemoryRules } from '../language';
import { type PackedLiterals } from '../index/leaf';
import { isLineStart } from '../code/lineStart';
import { LiteralBuilder } from '../literalBuilder';
import { kindCode } from '../literalTable';
import { type NumberPlan, numberPlan } from '../numbers/numberPlan';
import { NumberReader } from '../numbers/numberReader';
import { ownText } from '../ownText';
import { packLiterals } from '../index/packedLiterals';
import { type RowReader } from './rowForm';
import { commentsOfPart } from './stretchComments';
import { type CommentRule } from '../textRules';
import { behindLineEnd } from '../lineEnds';

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

/** How a language's memory files are read. */
export interface MemoryPlan {
  readonly rules: MemoryRules;
  readonly numbers: NumberPlan;
}

export const memoryPlan = ({ numbers }: Language, rules: MemoryRules): MemoryPlan => ({
  rules,
  numbers: numberPlan(numbers, [], undefined),
});

/** What is known of a memory file where a word may begin. */
export interface MemoryState {
  readonly meaning: number;
  /** The radix that a key has told. */
  readonly radix: BareRadix | undefined;
  readonly key: string;
  /** Nothing but blanks and comments stands between a separator and the place. */
  readonly separated: boolean;
}

/** There are keys (or addresses with colons) before the words, or there are none. */
export const firstMemoryState = (keyed: boolean): MemoryState => ({
  meaning: keyed ? NOTHING : WORDS,
  radix: undefined,
  key: '',
  separated: false,
});

/** What is known of a stretch of a memory file. */
export interface MemoryPart {
  readonly literals: PackedLiterals;
  readonly leftOut: number;
  /** Of the first literal. */
  readonly firstLine: number;
  /** The radix that a key has told up to its end. */
  readonly radix: BareRadix | undefined;
  /** Digits of words before which none has told it; negative once one of them has other digits than 0 and 1. */
  readonly bits: number;
  readonly comments: readonly FormatComment[];
}

/**
 * Reads the words of a memory file: `$readmemh` and `$readmemb`, `.coe`, `.mif`. Addresses, keys and words with digits that
 * have no value (`x`, `z`) are no literals.
 */
export class MemoryReader implements RowReader<MemoryState, MemoryPart> {
  pos = 0;
  readonly literals: LiteralBuilder;
  leftOut = 0;
  /** Of the first literal. */
  firstLine = 1;
  private line = 1;
  private mode = TOKEN;
  private meaning: number;
  private radix: BareRadix | undefined;
  private key: string;
  private separated: boolean;
  private bits = 0;
  private comment: CommentRule | undefined;
  private formatComments = new FormatComments();
  private readonly rules: MemoryRules;
  private readonly reader: NumberReader;
  /** Where the stretch that is read begins, and after how many line ends. */
  private start = 0;
  private startLines = 0;

  constructor(
    private readonly text: string,
    { rules, numbers }: MemoryPlan,
    private readonly keyed: boolean,
    { meaning, radix, key, separated }: MemoryState,
  ) {
    this.rules = rules;
    this.meaning = meaning;
    this.radix = radix;
    this.key = key;
    this.separated = separated;
    this.literals = new LiteralBuilder(text.length);
    this.reader = new NumberReader(text, numbers);
  }

  get lines(): number {
    return this.line - 1;
  }

  get state(): MemoryState {
    const { meaning, radix, key, separated } = this;
    return { meaning, radix, key: ownText(key, { start: 0, end: key.length }), separated };
  }

  get isBetween(): boolean {
    return this.mode === TOKEN && !this.formatComments.waiting;
  }

  /** What was read are bits, though no key says so. */
  get isBinary(): boolean {
    return isBinary(this.radix, this.bits, this.rules);
  }

  /** The comments about formats so far. */
  get found(): readonly FormatComment[] {
    return this.formatComments.from(0, this.text, this.pos);
  }

  read(limit: number): void {
    while (this.pos < limit) this.step(limit);
  }

  end(): void {
    this.formatComments.end(this.text, this.pos, this.pos);
  }

  part(): MemoryPart {
    const { literals, start, startLines, leftOut, radix, bits } = this;
    return {
      literals: packLiterals(literals, 0, literals.count, start, this.pos - start),
      leftOut,
      firstLine: this.firstLine - startLines,
      radix,
      bits,
      comments: commentsOfPart(this.found, start, startLines),
    };
  }

  restart(): void {
    this.start = this.pos;
    this.startLines = this.lines;
    this.literals.truncate(0);
    this.leftOut = 0;
    this.bits = 0;
    if (this.formatComments.count > 0) this.formatComments = new FormatComments();
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
    this.pos = behindLineEnd(text, pos);
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

/** Whether the words are binary: no key has told a radix, and they have so many digits, 0 and 1 alone (else negative). */
export const isBinary = (radix: BareRadix | undefined, bits: number, rules: MemoryRules): boolean =>
  radix === undefined && bits >= rules.bits;

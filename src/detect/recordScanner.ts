import { CARRIAGE_RETURN, COLON, isBlank, isNewline, LINE_FEED } from './charCodes';
import { LiteralBuilder } from './literalBuilder';
import { kindCode } from './literalTable';
import { type Language } from './language';
import { digitValue } from './numberPlan';
import { NOTHING_ELSE, type Scan } from './scanResult';
import { type Scanner } from './scanner';
import { wholeArray } from './wholeArray';

/** Digits of a record's length, address and type, before its bytes. */
const HEAD = 8;
/** The type of records that hold data. */
const DATA = 0;

/**
 * Scans Intel HEX: records `:LLAAAATT…CC` a line. Each byte of a data record is a literal of two digits, and all are one
 * array; lengths, addresses and checksums are none. A record whose digits end too early tells the bytes it has.
 */
export class RecordScanner implements Scanner {
  private pos = 0;
  private line = 1;
  private firstLine = 1;
  /** Only blanks have been read of the line. */
  private fresh = true;
  private readonly literals: LiteralBuilder;

  constructor(
    private readonly text: string,
    private readonly language: Language,
  ) {
    this.literals = new LiteralBuilder(text.length);
  }

  get scanned(): number {
    return this.pos;
  }

  advance(maxChars: number): boolean {
    const { text } = this;
    const limit = Math.min(text.length, this.pos + Math.max(1, maxChars));
    while (this.pos < limit) {
      const code = text.charCodeAt(this.pos);
      if (isNewline(code)) this.passNewline(code);
      else if (code === COLON && this.fresh) this.readRecord();
      else {
        if (!isBlank(code) && code !== 0xfeff) this.fresh = false;
        this.pos++;
      }
    }
    return this.pos >= text.length;
  }

  result(): Scan {
    const isDone = this.pos >= this.text.length;
    const literals = this.literals.snapshot(isDone);
    const arrays = isDone ? wholeArray(literals, this.firstLine, 0) : [];
    return { ...NOTHING_ELSE, language: this.language.id, literals, arrays };
  }

  private passNewline(code: number): void {
    this.line++;
    this.fresh = true;
    this.pos += code === CARRIAGE_RETURN && this.text.charCodeAt(this.pos + 1) === LINE_FEED ? 2 : 1;
  }

  private readRecord(): void {
    const at = this.pos + 1;
    const length = this.byteAt(at);
    const type = this.byteAt(at + HEAD - 2);
    this.fresh = false;
    this.pos = at;
    if (length < 0 || type !== DATA || this.byteAt(at + 2) < 0 || this.byteAt(at + 4) < 0) return;
    for (let i = 0, place = at + HEAD; i < length; i++, place += 2) {
      const value = this.byteAt(place);
      if (value < 0 || this.byteAt(place + 2) < 0) return;
      this.literals.add(place, place + 2, value, kindCode.hex);
      if (this.literals.count === 1) this.firstLine = this.line;
      this.pos = place + 2;
    }
  }

  /** The byte of two digits at the offset; -1 where there is none. */
  private byteAt(at: number): number {
    const high = digitValue(this.text.charCodeAt(at));
    const low = digitValue(this.text.charCodeAt(at + 1));
    return high < 16 && low < 16 ? high * 16 + low : -1;
  }
}

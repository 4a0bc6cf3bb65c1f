import { COLON, isBlank, isNewline } from '../charCodes';
import { type PackedLiterals } from '../index/leaf';
import { LiteralBuilder } from '../literalBuilder';
import { kindCode } from '../literalTable';
import { digitValue } from '../numbers/numberPlan';
import { packLiterals } from '../index/packedLiterals';
import { type RowReader } from './rowForm';
import { behindLineEnd } from '../lineEnds';

/** Digits of a record's length, address and type, before its bytes. */
const HEAD = 8;
/** The type of records that hold data. */
const DATA = 0;

/** What is known of a stretch of records. */
export interface RecordPart {
  readonly literals: PackedLiterals;
  /** Of the first literal. */
  readonly firstLine: number;
}

/**
 * Reads Intel HEX: records `:LLAAAATT…CC` a line. Each byte of a data record is a literal of two digits; lengths, addresses
 * and checksums are none. A record whose digits end too early tells the bytes it has.
 */
export class RecordReader implements RowReader<null, RecordPart> {
  pos = 0;
  readonly literals: LiteralBuilder;
  /** Of the first literal. */
  firstLine = 1;
  readonly state = null;
  readonly isBetween = true;
  private line = 1;
  /** Only blanks have been read of the line. */
  private fresh = true;
  /** Where the stretch that is read begins, and after how many line ends. */
  private start = 0;
  private startLines = 0;

  constructor(private readonly text: string) {
    this.literals = new LiteralBuilder(text.length);
  }

  get lines(): number {
    return this.line - 1;
  }

  read(limit: number): void {
    const { text } = this;
    while (this.pos < limit) {
      const code = text.charCodeAt(this.pos);
      if (isNewline(code)) this.passNewline();
      else if (code === COLON && this.fresh) this.readRecord();
      else {
        if (!isBlank(code) && code !== 0xfeff) this.fresh = false;
        this.pos++;
      }
    }
  }

  end(): void {
    // No record goes on behind its line.
  }

  part(): RecordPart {
    const { literals, start } = this;
    return {
      literals: packLiterals(literals, 0, literals.count, start, this.pos - start),
      firstLine: this.firstLine - this.startLines,
    };
  }

  restart(): void {
    this.start = this.pos;
    this.startLines = this.lines;
    this.literals.truncate(0);
  }

  private passNewline(): void {
    this.line++;
    this.fresh = true;
    this.pos = behindLineEnd(this.text, this.pos);
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

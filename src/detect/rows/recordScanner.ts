import { type Language } from '../language';
import { RecordReader } from './recordReader';
import { NOTHING_ELSE, type Scan } from '../scanResult';
import { type Scanner } from '../scanner';
import { wholeArray } from './wholeArray';

/** Scans Intel HEX, whose bytes are one array. */
export class RecordScanner implements Scanner {
  private readonly reader: RecordReader;

  constructor(
    private readonly text: string,
    private readonly language: Language,
  ) {
    this.reader = new RecordReader(text);
  }

  get scanned(): number {
    return this.reader.pos;
  }

  advance(maxChars: number): boolean {
    const { reader, text } = this;
    reader.read(Math.min(text.length, reader.pos + Math.max(1, maxChars)));
    return reader.pos >= text.length;
  }

  result(): Scan {
    const { reader } = this;
    const isDone = reader.pos >= this.text.length;
    const literals = reader.literals.snapshot(isDone);
    const arrays = isDone ? wholeArray(literals, reader.firstLine, 0) : [];
    return { ...NOTHING_ELSE, language: this.language.id, literals, arrays };
  }
}

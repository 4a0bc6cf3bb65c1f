import { tellBinary } from './binaryWord';
import { hasKeys } from './memoryKeys';
import { firstMemoryState, memoryPlan, MemoryReader } from './memoryReader';
import { type Language, type MemoryRules } from '../language';
import { NOTHING_ELSE, type Scan } from '../scanResult';
import { type Scanner } from '../scanner';
import { wholeArray } from './wholeArray';

/** Scans the words of a memory file, which are one array. */
export class MemoryScanner implements Scanner {
  private readonly reader: MemoryReader;
  /** Of words that turn out to be binary: the next whose value is to be told again. */
  private next = 0;
  private done = false;

  constructor(
    private readonly text: string,
    private readonly language: Language,
    private readonly rules: MemoryRules,
  ) {
    const keyed = hasKeys(text, rules);
    this.reader = new MemoryReader(text, memoryPlan(language, rules), keyed, firstMemoryState(keyed));
  }

  get scanned(): number {
    return this.reader.pos;
  }

  advance(maxChars: number): boolean {
    const { reader, text } = this;
    const budget = Math.max(1, maxChars);
    reader.read(Math.min(text.length, reader.pos + budget));
    if (reader.pos < text.length || this.done) return this.done;
    this.done = !reader.isBinary || this.tellBits(budget);
    if (this.done) reader.end();
    return this.done;
  }

  result(): Scan {
    const { firstLine, leftOut, found } = this.reader;
    const literals = this.reader.literals.snapshot(this.done);
    const arrays = this.done ? wholeArray(literals, firstLine, leftOut) : [];
    return { ...NOTHING_ELSE, language: this.language.id, literals, arrays, formatComments: found };
  }

  /** Tells the binary values of words of about so many characters; true when of all. */
  private tellBits(maxChars: number): boolean {
    const { literals } = this.reader;
    for (let left = maxChars; this.next < literals.count && left > 0; this.next++) {
      tellBinary(literals, this.next, this.rules.radix);
      left -= literals.end(this.next) - literals.start(this.next);
    }
    return this.next >= literals.count;
  }
}

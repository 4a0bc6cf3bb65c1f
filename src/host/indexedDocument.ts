import {
  type CancellationToken,
  type LogOutputChannel,
  type TextDocument,
  type TextDocumentContentChangeEvent,
} from 'vscode';
import { drained } from '../core/drained';
import { type DocumentIndex } from '../detect/index/documentIndex';
import { type FormatComment } from '../detect/formatComments';
import { type Language } from '../detect/language';
import { type Scan } from '../detect/scan';
import { editsOf } from './documentLines';
import { type DocumentScan } from './documentScan';
import { drainInSlices, inSlices } from './slices';

/** How much of a text is read between two looks at the clock. */
const STEP = 1 << 15;

/** Slices that are worth a line in the log, in milliseconds. */
const LONG_SLICE_MS = 16;

/** An open document and its index. */
export class IndexedDocument {
  readonly languageId: string;
  /** The version that the index knows. */
  version: number;
  private eol;
  private reading: Promise<boolean> | undefined;
  private isDisposed = false;
  /** The scan as long as somebody uses it, and what it was made of. */
  private known: { readonly scan: WeakRef<Scan>; readonly version: number } | undefined;

  constructor(
    private readonly document: TextDocument,
    private readonly index: DocumentIndex,
    private readonly log: LogOutputChannel,
    /** Told when everything was read, at first and after every edit, and how long the longest slice was, in ms, where there were slices. */
    private readonly whenRead: (longestSlice?: number) => void,
  ) {
    this.languageId = document.languageId;
    this.version = document.version;
    this.eol = document.eol;
  }

  get language(): Language {
    return this.index.language;
  }

  /** Resolves when everything was read, whatever changes meanwhile; to false where the document was closed. */
  completed(): Promise<boolean> {
    if (this.index.isComplete && this.version === this.document.version) return Promise.resolve(!this.isDisposed);
    this.reading ??= this.read().finally(() => {
      this.reading = undefined;
    });
    return this.reading;
  }

  /** Takes in the changes that the document has just had. */
  change(changes: readonly TextDocumentContentChangeEvent[]): void {
    const { document } = this;
    const isOther = document.eol !== this.eol || document.version > this.version + 1;
    this.version = document.version;
    this.eol = document.eol;
    if (isOther) this.index.reset();
    else if (changes.length > 0) this.index.edit(editsOf(changes, document.eol));
    if (this.index.isComplete) this.whenRead();
    else void this.completed();
  }

  /** The scan of the document as it is now, as far as it was read; `undefined` if it changed meanwhile. */
  async scan(token?: CancellationToken): Promise<DocumentScan | undefined> {
    const { document, index } = this;
    const { version } = document;
    const { isComplete, language } = index;
    const known = isComplete && this.known?.version === version ? this.known.scan.deref() : undefined;
    const scan = known ?? (await this.made(version, token));
    if (!scan || document.version !== version || this.isDisposed) return undefined;
    if (isComplete && !known) this.known = { scan: new WeakRef(scan), version };
    return { scan, language, version, isComplete };
  }

  /** The comments about formats, as far as the text was read. */
  formatComments(): readonly FormatComment[] {
    return this.index.formatComments();
  }

  dispose(): void {
    this.isDisposed = true;
    this.known = undefined;
  }

  private made(version: number, token: CancellationToken | undefined): Promise<Scan | undefined> {
    const { document, index } = this;
    // What was read so far is put together at once: it goes on changing.
    if (!index.isComplete) return Promise.resolve(drained(index.scanSteps()));
    const steps = index.scanSteps();
    return drainInSlices(
      (function* (): Generator<undefined, Scan | undefined> {
        while (document.version === version) {
          const step = steps.next();
          if (step.done === true) return step.value;
          yield undefined;
        }
        return undefined;
      })(),
      token,
    );
  }

  private async read(): Promise<boolean> {
    const { document, index, log } = this;
    if (this.version !== document.version) {
      this.version = document.version;
      index.reset();
    }
    const start = performance.now();
    let longestSlice: number | undefined;
    const isClosed = (): boolean => this.isDisposed || document.isClosed;
    const advance = (): boolean => isClosed() || index.advance(STEP);
    // An edit may come between the last slice and here.
    while (!advance())
      await inSlices(advance, undefined, longest => {
        longestSlice = longest;
        const took = (performance.now() - start).toFixed(1);
        const text = `Read ${document.lineCount} lines of ${index.language.id} in ${took} ms, the longest slice ${longest.toFixed(1)} ms.`;
        if (longest >= LONG_SLICE_MS) log.debug(text);
        else log.trace(text);
      });
    if (isClosed()) return false;
    this.whenRead(longestSlice);
    return true;
  }
}

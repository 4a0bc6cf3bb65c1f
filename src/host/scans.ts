import type { Disposable } from 'vscode';
import { type CancellationToken, type LogOutputChannel, type TextDocument, workspace } from 'vscode';
import { type Language } from '../detect/language';
import { languageOf } from '../detect/languages';
import { createScanner, type Scan } from '../detect/scan';
import { inSlices } from './slices';

/** A document's scan, and the version and language it was made of. */
export interface DocumentScan {
  readonly scan: Scan;
  readonly language: Language;
  readonly version: number;
}

interface Entry {
  readonly version: number;
  readonly languageId: string;
  readonly scanning: Promise<DocumentScan | undefined>;
  done?: DocumentScan;
}

/** How much of a text is scanned between two looks at the clock. */
const STEP = 1 << 15;

/** The scan of every open document that was asked for, one a version. Scanning rests every few milliseconds. */
export class Scans implements Disposable {
  private readonly entries = new Map<TextDocument, Entry>();
  private readonly subscription: Disposable;

  constructor(private readonly log: LogOutputChannel) {
    this.subscription = workspace.onDidCloseTextDocument(document => this.entries.delete(document));
  }

  /** How many documents are held. */
  get size(): number {
    return this.entries.size;
  }

  /** The scan of the document as it is now; `undefined` for a language that is not known, or when it changed or was closed meanwhile. */
  async of(document: TextDocument, token?: CancellationToken): Promise<DocumentScan | undefined> {
    if (document.isClosed) return undefined;
    const entry = this.entries.get(document);
    if (entry?.version === document.version && entry.languageId === document.languageId)
      return entry.done ?? (await entry.scanning);
    const made: Entry = {
      version: document.version,
      languageId: document.languageId,
      scanning: this.scan(document),
    };
    this.entries.set(document, made);
    const done = await made.scanning;
    if (done) made.done = done;
    return token?.isCancellationRequested === true || done?.version !== document.version ? undefined : done;
  }

  dispose(): void {
    this.subscription.dispose();
    this.entries.clear();
  }

  private async scan(document: TextDocument): Promise<DocumentScan | undefined> {
    const { version } = document;
    const text = document.getText();
    const language = languageOf({ languageId: document.languageId, fileName: document.uri.path, text });
    if (!language) return undefined;
    const scanner = createScanner(text, language);
    const obsolete = (): boolean => document.version !== version || document.isClosed;
    const start = performance.now();
    const finished = await inSlices(
      () => obsolete() || scanner.advance(STEP),
      undefined,
      longest => {
        if (longest >= 16)
          this.log.debug(`Longest slice ${longest.toFixed(1)} ms while scanning ${text.length} characters.`);
      },
    );
    if (!finished || obsolete()) return undefined;
    this.log.trace(
      `Scanned ${text.length} characters of ${language.id} in ${(performance.now() - start).toFixed(1)} ms.`,
    );
    return { scan: scanner.result(), language, version };
  }
}

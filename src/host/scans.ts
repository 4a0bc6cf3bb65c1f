import {
  type CancellationToken,
  Disposable,
  type Event,
  EventEmitter,
  type LogOutputChannel,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { createIndex } from '../detect/index/createIndex';
import { type FormatComment } from '../detect/formatComments';
import { type Language } from '../detect/language';
import { languageOf } from '../detect/languages';
import { DocumentLines } from './documentLines';
import { type DocumentScan } from './documentScan';
import { IndexedDocument } from './indexedDocument';

/** A hover does not wait longer for what is being read. */
const PATIENCE_MS = 100;

/** Lines whose text tells the language of a plain text. */
const SNIFFED_LINES = 200;

/**
 * The index of every document that is in a visible editor or was asked for, kept through its edits until it is closed.
 * Reading rests every few milliseconds.
 */
export class Scans implements Disposable {
  private readonly documents = new Map<TextDocument, IndexedDocument>();
  private readonly subscription: Disposable;
  private readonly readEmitter = new EventEmitter<TextDocument>();
  private readonly forgetEmitter = new EventEmitter<TextDocument>();
  /** A document was read to its end, for the first time or after an edit. */
  readonly onDidRead: Event<TextDocument> = this.readEmitter.event;
  readonly onDidForget: Event<TextDocument> = this.forgetEmitter.event;

  constructor(
    private readonly log: LogOutputChannel,
    /** Whether numbers are looked for in the document. */
    private readonly isWanted: (document: TextDocument) => boolean,
  ) {
    const readVisible = (): void => {
      for (const { document } of window.visibleTextEditors) if (this.isWanted(document)) this.indexOf(document);
    };
    this.subscription = Disposable.from(
      workspace.onDidCloseTextDocument(document => {
        this.forget(document);
      }),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        this.documents.get(document)?.change(contentChanges);
      }),
      window.onDidChangeVisibleTextEditors(readVisible),
      // A document whose language changes is closed and opened again while its editor stays visible.
      workspace.onDidOpenTextDocument(readVisible),
      window.onDidChangeActiveTextEditor(readVisible),
      this.readEmitter,
      this.forgetEmitter,
    );
    readVisible();
  }

  /** The longest slice of the reading that ended last, in ms. */
  longestSlice: number | undefined;

  /** How many documents are held. */
  get size(): number {
    return this.documents.size;
  }

  /** The documents that are held. */
  get all(): readonly TextDocument[] {
    return [...this.documents.keys()];
  }

  /** The comments about formats of a document that is held, as far as it was read. */
  formatComments(document: TextDocument): readonly FormatComment[] {
    return this.documents.get(document)?.formatComments() ?? [];
  }

  /** The scan of the document as it is now; `undefined` for a language that is not known, or when it changed or was closed meanwhile. */
  async of(document: TextDocument, token?: CancellationToken): Promise<DocumentScan | undefined> {
    const indexed = this.indexOf(document);
    const { version } = document;
    if (!indexed || !(await indexed.completed()) || document.version !== version) return undefined;
    return token?.isCancellationRequested === true ? undefined : indexed.scan(token);
  }

  /** The same, but what is known so far where reading takes long. */
  async soFar(document: TextDocument, token?: CancellationToken): Promise<DocumentScan | undefined> {
    const indexed = this.indexOf(document);
    const { version } = document;
    if (!indexed) return undefined;
    await Promise.race([indexed.completed(), new Promise<void>(resolve => setTimeout(resolve, PATIENCE_MS))]);
    if (document.isClosed || document.version !== version) return undefined;
    return token?.isCancellationRequested === true ? undefined : indexed.scan(token);
  }

  dispose(): void {
    this.subscription.dispose();
    for (const indexed of this.documents.values()) indexed.dispose();
    this.documents.clear();
  }

  /** The document's index, made where there is none for its language yet. */
  private indexOf(document: TextDocument): IndexedDocument | undefined {
    if (document.isClosed) return undefined;
    const known = this.documents.get(document);
    const language = languageOfDocument(document, known);
    if (known && known.language === language && known.languageId === document.languageId) return known;
    this.forget(document);
    if (!language) return undefined;
    const made = new IndexedDocument(
      document,
      createIndex(new DocumentLines(document), language),
      this.log,
      longest => {
        this.longestSlice = longest ?? this.longestSlice;
        this.readEmitter.fire(document);
      },
    );
    this.documents.set(document, made);
    // A short text is read before this returns, and those who are told of it ask for it here.
    void made.completed();
    return made;
  }

  private forget(document: TextDocument): void {
    const known = this.documents.get(document);
    if (!known) return;
    known.dispose();
    this.documents.delete(document);
    this.forgetEmitter.fire(document);
  }
}

/** The document's language; only a plain text must be looked at, and only when it has changed. */
function languageOfDocument(document: TextDocument, known: IndexedDocument | undefined): Language | undefined {
  const { languageId, version } = document;
  if (known?.languageId === languageId && (languageId !== 'plaintext' || known.version === version))
    return known.language;
  const hints = { languageId, fileName: document.uri.path };
  return languageOf(hints) ?? languageOf({ ...hints, text: new DocumentLines(document).textOf(0, SNIFFED_LINES) });
}

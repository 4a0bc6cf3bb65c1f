import {
  Disposable,
  l10n,
  type TextDocument,
  type Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { type RangeControls } from '../../features/range/rangeControls';
import { type Origin, readSavedView } from '../../protocol/savedView';
import { editsOf } from '../documentLines';
import { type Lens } from '../lens';
import { arrayAtOffset } from '../place';
import { arrayOrigin, readDocument } from './foundSubject';
import { pageFolder, rangePage } from './rangePage';
import { RangeSession } from './rangeSession';

export const RANGE_VIEW_TYPE = 'fixedPoint.range';

/** The cursor rests that long before the view follows it. */
const FOLLOW_MS = 150;

interface View {
  readonly panel: WebviewPanel;
  readonly session: RangeSession;
}

/** The range views, one a document, and one for intervals without a document. */
export class RangeViews implements Disposable {
  private readonly views = new Set<View>();
  private readonly subscription: Disposable;
  private following = 0;

  constructor(
    private readonly lens: Lens,
    private readonly extensionUri: Uri,
    private readonly openText: (origin: Origin, controls: RangeControls | undefined) => Promise<void>,
  ) {
    const of = (document: TextDocument): View[] => this.of(document.uri.toString());
    this.subscription = Disposable.from(
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length === 0) return;
        const edits = editsOf(contentChanges, document.eol);
        for (const { session } of of(document)) void session.refresh(edits);
      }),
      // A change of the language closes the document and opens it again: what is open is never stale.
      workspace.onDidOpenTextDocument(document => {
        for (const { session } of of(document)) void session.refresh();
      }),
      workspace.onDidCloseTextDocument(document => {
        for (const { session } of of(document))
          session.markStale(l10n.t('The document was closed: this is its last state.'));
      }),
      lens.configuration.onDidChange(() => {
        for (const { session } of this.views) void session.refresh();
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        this.follow(textEditor.document, () => textEditor.selection.active);
      }),
      window.registerWebviewPanelSerializer(RANGE_VIEW_TYPE, {
        deserializeWebviewPanel: (panel, state: unknown) => {
          this.restore(panel, state);
          return Promise.resolve();
        },
      }),
    );
  }

  /** How many are open. */
  get size(): number {
    return this.views.size;
  }

  /** Shows the numbers in the panel of their document, which is opened beside the editor where there is none. */
  async show(origin: Origin): Promise<void> {
    const open = this.of(origin.uri)[0];
    if (open) open.panel.reveal(undefined, true);
    const view = open ?? this.adopt(this.newPanel());
    await view.session.show(origin);
  }

  dispose(): void {
    this.subscription.dispose();
    for (const { panel } of [...this.views]) panel.dispose();
  }

  private of(uri: string): View[] {
    return [...this.views].filter(({ session }) => session.uri === uri);
  }

  private newPanel(): WebviewPanel {
    return window.createWebviewPanel(
      RANGE_VIEW_TYPE,
      l10n.t('Range'),
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      {},
    );
  }

  private adopt(panel: WebviewPanel): View {
    const { webview } = panel;
    webview.options = { enableScripts: true, localResourceRoots: [pageFolder(this.extensionUri)] };
    const port = {
      post: (event: unknown): void => void webview.postMessage(event),
      onMessage: (listener: (message: unknown) => void): Disposable => webview.onDidReceiveMessage(listener),
    };
    const session = new RangeSession(this.lens, port, {
      titleChanged: title => {
        panel.title = l10n.t('Range of {0}', title);
      },
      openText: this.openText,
    });
    const view = { panel, session };
    this.views.add(view);
    panel.onDidDispose(() => {
      session.dispose();
      this.views.delete(view);
    });
    webview.html = rangePage(webview, this.extensionUri);
    return view;
  }

  private restore(panel: WebviewPanel, state: unknown): void {
    const { session } = this.adopt(panel);
    const saved = readSavedView(state);
    if (saved) void session.restore(saved);
    else session.showNothing(l10n.t('The view was not kept: run Analyze Range again.'));
  }

  /** When the cursor has come to rest on another array of the document, the view shows that one. */
  private follow(document: TextDocument, position: () => Parameters<TextDocument['offsetAt']>[0]): void {
    const uri = document.uri.toString();
    if (!this.of(uri).some(({ session }) => session.follows)) return;
    this.following++;
    const turn = this.following;
    setTimeout(() => {
      if (turn === this.following) void this.followNow(document, position);
    }, FOLLOW_MS);
  }

  private async followNow(
    document: TextDocument,
    position: () => Parameters<TextDocument['offsetAt']>[0],
  ): Promise<void> {
    const read = document.isClosed ? undefined : await readDocument(this.lens, document);
    const array = read && arrayAtOffset(read.found, document.offsetAt(position()));
    if (!array) return;
    const uri = document.uri.toString();
    const origin = arrayOrigin(uri, read.found.scan.arrays, array);
    for (const { session } of this.of(uri))
      if (session.follows && !isSameArray(session.shown, origin)) await session.show(origin);
  }
}

const isSameArray = (one: Origin | undefined, other: Origin): boolean =>
  one?.kind === 'array' && other.kind === 'array' && one.name === other.name && one.nth === other.nth;

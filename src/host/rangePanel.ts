import { type Disposable, l10n, Uri, ViewColumn, type Webview, type WebviewPanel, window } from 'vscode';
import { type RangeView, readToHost, type ToPage } from '../protocol/messages';

/** One panel beside the editor that shows the range view of one array. */
export class RangePanel implements Disposable {
  private panel: WebviewPanel | undefined;
  private view: RangeView | undefined;

  constructor(private readonly extensionUri: Uri) {}

  get isOpen(): boolean {
    return this.panel !== undefined;
  }

  /** Opens the panel, or reuses the open one. */
  show(view: RangeView): void {
    this.view = view;
    if (this.panel) {
      this.panel.reveal(undefined, true);
      this.panel.title = panelTitle(view);
      this.post({ type: 'view', view });
      return;
    }
    this.open(view);
  }

  /** Says on the page that what it shows is no longer what the document holds. */
  markStale(message: string): void {
    if (this.panel) this.post({ type: 'stale', message });
  }

  dispose(): void {
    this.panel?.dispose();
  }

  private open(view: RangeView): void {
    const { extensionUri } = this;
    const panel = window.createWebviewPanel(
      'fixedPoint.range',
      panelTitle(view),
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, localResourceRoots: [Uri.joinPath(extensionUri, 'dist')] },
    );
    this.panel = panel;
    panel.webview.html = page(panel.webview, extensionUri);
    panel.webview.onDidReceiveMessage((message: unknown) => {
      if (readToHost(message)?.type === 'ready' && this.view) this.post({ type: 'view', view: this.view });
    });
    panel.onDidDispose(() => {
      this.panel = undefined;
      this.view = undefined;
    });
  }

  private post(message: ToPage): void {
    void this.panel?.webview.postMessage(message);
  }
}

const panelTitle = (view: RangeView): string => l10n.t('Range of {0}', view.title);

/** A page without data: the script asks for it. */
function page(webview: Webview, extensionUri: Uri): string {
  const script = webview.asWebviewUri(Uri.joinPath(extensionUri, 'dist', 'webview.js')).toString();
  const style = webview.asWebviewUri(Uri.joinPath(extensionUri, 'dist', 'webview.css')).toString();
  const policy = `default-src 'none'; script-src ${webview.cspSource}; style-src ${webview.cspSource}`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>Fixed-Point Lens</title>
<link rel="stylesheet" href="${style}">
</head>
<body><script src="${script}"></script></body>
</html>`;
}

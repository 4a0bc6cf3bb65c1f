import { Uri, type Webview } from 'vscode';

/** Where the page's script and style are. */
export const pageFolder = (extensionUri: Uri): Uri => Uri.joinPath(extensionUri, 'dist');

/** A page without data: its script asks for it. */
export function rangePage(webview: Webview, extensionUri: Uri): string {
  const inFolder = (name: string): string =>
    webview.asWebviewUri(Uri.joinPath(pageFolder(extensionUri), name)).toString();
  const policy = `default-src 'none'; script-src ${webview.cspSource}; style-src ${webview.cspSource}`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>Fixed-Point Lens</title>
<link rel="stylesheet" href="${inFolder('webview.css')}">
</head>
<body><main id="root"></main><script src="${inFolder('webview.js')}"></script></body>
</html>`;
}

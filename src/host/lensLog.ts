import { type LogOutputChannel, window } from 'vscode';

/** The one log of the extension; `Fixed Point: Show Log` opens it. */
export function createLog(): LogOutputChannel {
  return window.createOutputChannel('Fixed-Point Lens', { log: true });
}

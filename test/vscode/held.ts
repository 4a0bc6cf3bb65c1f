import * as vscode from 'vscode';
import { ok } from './check';
import { extensionId } from './extensionId';

/** What the extension tells tests about itself. */
interface Held {
  readonly documents: number;
  readonly panels: number;
  readonly longestSlice: number | undefined;
}

export function held(): Held {
  const extension = vscode.extensions.getExtension<{ held(): Held }>(extensionId);
  ok(extension?.isActive);
  return extension.exports.held();
}

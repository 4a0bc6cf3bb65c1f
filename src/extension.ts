import type { ExtensionContext } from 'vscode';

/** Builds the shared parts and registers every feature. */
export function activate(context: ExtensionContext): void {
  void context;
}

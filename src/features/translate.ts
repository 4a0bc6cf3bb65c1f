/** Turns an English message with {0}, {1} … into the reader's language. Hosts pass `vscode.l10n.t`, the command line `english`. */
export type Translate = (message: string, ...args: readonly (string | number)[]) => string;

/** Fills the placeholders and leaves the language as it is. */
export const english: Translate = (message, ...args) =>
  message.replace(/\{(\d+)\}/g, (placeholder, index: string) => {
    const arg = args[Number(index)];
    return arg === undefined ? placeholder : String(arg);
  });

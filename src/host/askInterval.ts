import { l10n, window } from 'vscode';
import { parseRange } from '../core/range';

/** Asks for an interval and says at once what is wrong with it. */
export function askInterval(title: string): Thenable<string | undefined> {
  return window.showInputBox({
    title,
    prompt: l10n.t('(-2, 2) leaves its ends out, [-2, 2] holds them.'),
    value: '(-2, 2)',
    valueSelection: [1, 6],
    validateInput: text => {
      const range = parseRange(text);
      return typeof range === 'string' ? l10n.t(range) : undefined;
    },
  });
}

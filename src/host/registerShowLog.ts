import { commands, type Disposable } from 'vscode';
import { type Lens } from './lens';

export function registerShowLog({ log }: Lens): Disposable {
  return commands.registerCommand('fixedPoint.showLog', () => log.show());
}

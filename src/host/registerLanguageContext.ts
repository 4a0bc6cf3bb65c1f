import { commands, type Disposable } from 'vscode';
import { type Configuration } from './configuration';

/** Keeps the context key by which the editor's menu knows where the commands make sense. */
export function registerLanguageContext(configuration: Configuration): Disposable {
  const update = (): void =>
    void commands.executeCommand('setContext', 'fixedPoint.languageIds', configuration.languages());
  update();
  return configuration.onDidChange(update);
}

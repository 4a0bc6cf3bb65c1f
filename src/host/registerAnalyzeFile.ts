import {
  type CancellationToken,
  commands,
  type Disposable,
  l10n,
  ProgressLocation,
  Uri,
  window,
  workspace,
} from 'vscode';
import { languageOf } from '../detect/languages';
import { createScanner } from '../detect/scan';
import { fileReportSteps } from '../features/fileReport';
import { countText } from '../core/realText';
import { shownText } from '../features/hostileText';
import { fileText, LARGEST_FILE } from './fileText';
import { type Lens } from './lens';
import { drainInSlices, inSlices } from './slices';

/** VS Code hands larger documents to no extension, in UTF-16 units. */
const LARGEST_DOCUMENT = 50 * 2 ** 20;

/** How much of a text is scanned between two looks at the clock. */
const STEP = 1 << 15;

/** `Analyze File…`: the arrays of a file that need not be open, or that is too large for extensions, as a table. */
export function registerAnalyzeFile(lens: Lens): Disposable {
  return commands.registerCommand('fixedPoint.analyzeFile', async (given?: unknown) => {
    const uri = given instanceof Uri ? given : (uriOfActiveTab() ?? (await askFile()));
    if (!uri) return;
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    try {
      const title = l10n.t('Analyzing {0}', shownText(name));
      const options = { location: ProgressLocation.Notification, title, cancellable: true };
      const report = await window.withProgress(options, (_progress, token) => analyzed(lens, uri, name, token));
      if (report === undefined) return;
      await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content: report }));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      void window.showErrorMessage(l10n.t('{0} could not be analyzed: {1}', shownText(name), shownText(reason)));
    }
  });
}

/** The file in the active tab, whether or not there is a text editor that extensions know of. */
export function uriOfActiveTab(): Uri | undefined {
  const input: unknown = window.tabGroups.activeTabGroup.activeTab?.input;
  if (typeof input !== 'object' || input === null || !('uri' in input)) return undefined;
  return input.uri instanceof Uri ? input.uri : undefined;
}

async function askFile(): Promise<Uri | undefined> {
  return (await window.showOpenDialog({ title: l10n.t('Analyze File'), canSelectMany: false }))?.[0];
}

async function analyzed(lens: Lens, uri: Uri, name: string, token: CancellationToken): Promise<string | undefined> {
  const text = await fileText(uri, token);
  if (text === undefined) return undefined;
  if (typeof text === 'number')
    throw new Error(
      l10n.t('it has {0} bytes, and no more than {1} are read.', countText(text), countText(LARGEST_FILE)),
    );
  const language = languageOf({ fileName: uri.path, text });
  if (!language) throw new Error(l10n.t('its language is not known.'));
  const scanner = createScanner(text, language);
  const scanned = await inSlices(
    () => scanner.advance(STEP),
    token,
    longest => {
      lens.log.debug(`Longest slice ${longest.toFixed(1)} ms while scanning ${text.length} characters of ${name}.`);
    },
  );
  if (!scanned) return undefined;
  const why =
    text.length > LARGEST_DOCUMENT
      ? l10n.t('Larger than VS Code hands to extensions (50 Mi characters): analyzed from disk.')
      : l10n.t('Analyzed from disk, as it was saved last.');
  const facts = { name, language: language.name, why };
  const settings = lens.configuration.of({ uri, languageId: language.editorIds[0] ?? language.id });
  return drainInSlices(fileReportSteps(scanner.result(), facts, settings, l10n.t), token);
}

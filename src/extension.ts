import { type ExtensionContext } from 'vscode';
import { bestPicks } from './host/bestPicks';
import { createLens } from './host/lens';
import { RangePanel } from './host/rangePanel';
import { registerAnalyzeFile } from './host/registerAnalyzeFile';
import { registerAnalyzeRange } from './host/registerAnalyzeRange';
import { registerBestFormatForRange } from './host/registerBestFormatForRange';
import { registerChooseFormat } from './host/registerChooseFormat';
import { registerConvert } from './host/registerConvert';
import { registerCopyAs } from './host/registerCopyAs';
import { registerDiagnostics } from './host/registerDiagnostics';
import { registerHover } from './host/registerHover';
import { registerLanguageContext } from './host/registerLanguageContext';
import { registerShowLog } from './host/registerShowLog';
import { registerStatusBar } from './host/registerStatusBar';

/** How much the extension holds at the moment; for tests that look for leaks. */
export interface Held {
  readonly documents: number;
  readonly panels: number;
  /** The longest slice of the last reading of a document, in ms. */
  readonly longestSlice: number | undefined;
}

/** Builds the shared parts and registers every feature. */
export function activate(context: ExtensionContext): { held(): Held } {
  const lens = createLens(context);
  const { configuration } = lens;
  const panel = new RangePanel(context.extensionUri);
  context.subscriptions.push(
    registerHover(lens),
    registerDiagnostics(lens),
    registerConvert(lens),
    registerCopyAs(lens),
    panel,
    registerAnalyzeRange(lens, panel),
    registerAnalyzeFile(lens),
    registerChooseFormat(configuration, context.globalState, () => bestPicks(lens)),
    registerBestFormatForRange(configuration),
    registerStatusBar(configuration),
    registerLanguageContext(configuration),
    registerShowLog(lens),
  );
  return {
    held: () => ({
      documents: lens.scans.size,
      panels: panel.isOpen ? 1 : 0,
      longestSlice: lens.scans.longestSlice,
    }),
  };
}

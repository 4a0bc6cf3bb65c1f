import { type ExtensionContext } from 'vscode';
import { bestPicks } from './host/bestPicks';
import { createLens } from './host/lens';
import { AnalysisTexts } from './host/range/analysisTexts';
import { RangeViews } from './host/range/rangeViews';
import { registerRangeViews } from './host/range/registerRangeViews';
import { registerAnalyzeFile } from './host/registerAnalyzeFile';
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
  const texts = new AnalysisTexts(lens);
  const views = new RangeViews(lens, context.extensionUri, (origin, controls) => texts.open(origin, controls));
  context.subscriptions.push(
    registerHover(lens),
    registerDiagnostics(lens),
    registerConvert(lens),
    registerCopyAs(lens),
    texts,
    views,
    registerRangeViews(lens, views, texts),
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
      panels: views.size,
      longestSlice: lens.scans.longestSlice,
    }),
  };
}

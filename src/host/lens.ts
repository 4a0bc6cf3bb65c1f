import { type ExtensionContext, languages, type LogOutputChannel, type TextDocument } from 'vscode';
import { Configuration } from './configuration';
import { createLog } from './lensLog';
import { Reports } from './reports';
import { Scans } from './scans';
import { documentsOf } from './uncertainDocuments';

/** The parts that features share; each is disposed with the extension. */
export interface Lens {
  readonly log: LogOutputChannel;
  readonly configuration: Configuration;
  readonly scans: Scans;
  /** Numbers are looked for in the document. */
  readonly isWanted: (document: TextDocument) => boolean;
  readonly reports: Reports;
}

export function createLens(context: ExtensionContext): Lens {
  const log = createLog();
  const configuration = new Configuration(log);
  const isWanted = (document: TextDocument): boolean =>
    languages.match(documentsOf(configuration.languages()), document) > 0;
  const scans = new Scans(log, isWanted);
  const lens = { log, configuration, scans, isWanted, reports: new Reports() };
  context.subscriptions.push(log, lens.configuration, lens.scans, lens.reports);
  return lens;
}

import { type ExtensionContext, type LogOutputChannel } from 'vscode';
import { Configuration } from './configuration';
import { createLog } from './lensLog';
import { Reports } from './reports';
import { Scans } from './scans';

/** The parts that features share; each is disposed with the extension. */
export interface Lens {
  readonly log: LogOutputChannel;
  readonly configuration: Configuration;
  readonly scans: Scans;
  readonly reports: Reports;
}

export function createLens(context: ExtensionContext): Lens {
  const log = createLog();
  const configuration = new Configuration(log);
  const scans = new Scans(log, languageId => configuration.languages().includes(languageId));
  const lens = { log, configuration, scans, reports: new Reports() };
  context.subscriptions.push(log, lens.configuration, lens.scans, lens.reports);
  return lens;
}

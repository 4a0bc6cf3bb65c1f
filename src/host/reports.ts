import { type CancellationToken, type Disposable } from 'vscode';
import { arrayQuestion } from '../features/arrayQuestion';
import { type ArrayReport, arrayReportSteps, type ReportInput } from '../features/arrayReport';
import { type LensSettings } from '../features/lensSettings';
import { type NumberArray } from '../detect/numberArray';
import { type DocumentScan } from './documentScan';
import { drainInSlices } from './slices';

/** An array's report and how its values were read. */
export interface KnownReport {
  readonly report: ArrayReport;
  readonly areCodes: boolean;
  /** The settings that it was made with: the given ones, as the source changes them. */
  readonly settings: LensSettings;
}

/** Reports of the arrays that were asked for, as long as their scan lives. */
export class Reports implements Disposable {
  private known = new WeakMap<NumberArray, { readonly settings: LensSettings; readonly known: KnownReport }>();

  async of(
    { scan }: DocumentScan,
    array: NumberArray,
    settings: LensSettings,
    token?: CancellationToken,
  ): Promise<KnownReport | undefined> {
    const found = this.known.get(array);
    if (found?.settings === settings) return found.known;
    const question = arrayQuestion(scan, array, settings);
    const report = await drainInSlices(arrayReportSteps(question, question.settings), token);
    if (!report) return undefined;
    const known = { report, areCodes: question.areCodes, settings: question.settings };
    this.known.set(array, { settings, known });
    return known;
  }

  /** A report that is not kept. */
  fresh(input: ReportInput, settings: LensSettings): Promise<ArrayReport | undefined> {
    return drainInSlices(arrayReportSteps(input, settings));
  }

  dispose(): void {
    this.known = new WeakMap();
  }
}

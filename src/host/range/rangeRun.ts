import { CancellationTokenSource, l10n } from 'vscode';
import { defaultControls, type RangeControls } from '../../features/range/rangeControls';
import { arraysSteps } from '../../features/range/arraysPart';
import { fileArrays, shownArrays } from '../../features/range/fileSubject';
import { PART_NAMES, type RangePart, rangeSteps } from '../../features/range/rangeSteps';
import { type RangeTab } from '../../protocol/rangeTabs';
import { inSlices } from '../slices';
import { type FoundSubject } from './foundSubject';

/** What is to be told while the parts of a view are computed. */
export interface RunListener {
  part(part: RangePart): void;
  /** A share of 0…1. */
  progress(done: number): void;
}

/** One computation of a view, which a newer one or the user cancels. */
export class RangeRun {
  private readonly source = new CancellationTokenSource();

  constructor(readonly revision: number) {}

  get token(): CancellationTokenSource['token'] {
    return this.source.token;
  }

  get isCancelled(): boolean {
    return this.source.token.isCancellationRequested;
  }

  cancel(): void {
    this.source.cancel();
    this.source.dispose();
  }

  /** Computes all parts, the looked-at one first after the head; false where it was cancelled. */
  async all(
    { subject, settings }: FoundSubject,
    controls: RangeControls,
    looked: RangeTab,
    listener: RunListener,
  ): Promise<boolean> {
    const steps = rangeSteps(subject, controls, settings, l10n.t, looked);
    let parts = 0;
    return inSlices(() => {
      const step = steps.next();
      if (step.done === true) return true;
      if (step.value) {
        parts++;
        listener.part(step.value);
        listener.progress(parts / PART_NAMES.length);
      }
      return false;
    }, this.token);
  }

  /** Computes the rows of the file's arrays; `undefined` where there is no file or it was cancelled. */
  async arrays({ read, array }: FoundSubject, controls: RangeControls): Promise<RangePart | undefined> {
    if (!read) return undefined;
    const shown = shownArrays(read.text);
    const current = array ? shown.indexOf(array) : -1;
    const steps = arraysSteps(fileArrays(read.text, l10n.t), shown.length, controls, current, l10n.t);
    let part: RangePart | undefined;
    const isDone = await inSlices(() => {
      const step = steps.next();
      if (step.done !== true) return false;
      part = { name: 'arrays', body: step.value };
      return true;
    }, this.token);
    return isDone ? part : undefined;
  }
}

/** The controls with which a view of other numbers goes on: their own format, and what a person asked of the view itself. */
export function controlsFor({ subject, settings }: FoundSubject, before: RangeControls | undefined): RangeControls {
  const own = defaultControls(subject, settings);
  if (!before) return own;
  const { includeZero, order, wanted, worst, errorsBy } = before;
  return { ...own, includeZero, order, wanted, worst, errorsBy };
}

import { CancellationTokenSource, Disposable, l10n, Uri, window, workspace } from 'vscode';
import { type RangeControls } from '../../features/range/rangeControls';
import { rangeMarkdown } from '../../features/range/rangeMarkdown';
import { type RangePart, rangeSteps } from '../../features/range/rangeSteps';
import { type Origin } from '../../protocol/savedView';
import { type Lens } from '../lens';
import { inSlices } from '../slices';
import { foundSubject } from './foundSubject';
import { controlsFor, RangeRun } from './rangeRun';

const SCHEME = 'fixed-point-analysis';

/** More texts are forgotten, the oldest first. */
const MOST_TEXTS = 16;

/** Analyses as read-only Markdown documents. */
export class AnalysisTexts implements Disposable {
  private readonly texts = new Map<string, string>();
  private readonly subscription: Disposable;
  private made = 0;

  constructor(private readonly lens: Lens) {
    this.subscription = Disposable.from(
      workspace.registerTextDocumentContentProvider(SCHEME, {
        provideTextDocumentContent: uri =>
          this.texts.get(uri.toString()) ?? l10n.t('This analysis is not kept any more: run it again.'),
      }),
      workspace.onDidCloseTextDocument(({ uri }) => {
        this.texts.delete(uri.toString());
      }),
    );
  }

  /** How many are kept. */
  get size(): number {
    return this.texts.size;
  }

  /** Opens the whole analysis of the numbers; without controls with those that a view opens with. */
  async open(origin: Origin, controls?: RangeControls): Promise<void> {
    const source = new CancellationTokenSource();
    const found = await foundSubject(this.lens, origin, source.token);
    source.dispose();
    if (typeof found !== 'object') {
      if (found !== undefined) void window.showInformationMessage(found);
      return;
    }
    const { subject, settings } = found;
    const used = controls ?? controlsFor(found, undefined);
    const parts: RangePart[] = [];
    const steps = rangeSteps(subject, used, settings, l10n.t);
    await inSlices(() => {
      const step = steps.next();
      if (step.done === true) return true;
      if (step.value) parts.push(step.value);
      return false;
    });
    const arrays = origin.kind === 'file' ? await new RangeRun(0).arrays(found, used) : undefined;
    const text = rangeMarkdown(subject, arrays ? [...parts, arrays] : parts, l10n.t);
    const uri = this.keep(subject.title, text);
    await window.showTextDocument(await workspace.openTextDocument(uri), { preview: false });
  }

  dispose(): void {
    this.subscription.dispose();
    this.texts.clear();
  }

  private keep(title: string, text: string): Uri {
    this.made++;
    const name = title.replace(/[^\p{L}\p{N}_.-]+/gu, '_').slice(0, 64);
    const uri = Uri.from({ scheme: SCHEME, path: `/${name}.md`, query: String(this.made) });
    this.texts.set(uri.toString(), text);
    for (const key of this.texts.keys()) {
      if (this.texts.size <= MOST_TEXTS) break;
      this.texts.delete(key);
    }
    return uri;
  }
}

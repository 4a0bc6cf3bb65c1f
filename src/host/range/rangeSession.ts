import { type Disposable, l10n } from 'vscode';
import { type TextEdit } from '../../detect/index/textLines';
import { type RangeControls } from '../../features/range/rangeControls';
import { sourceFacts } from '../../features/range/head';
import { type RangePart } from '../../features/range/rangeSteps';
import { shownArrays } from '../../features/range/fileSubject';
import { type RangeEvent, type RangeEventBody, type RangeEventName } from '../../protocol/rangeEvents';
import { readRangeRequest, type RangeRequestBody, type RangeRequestName } from '../../protocol/rangeRequests';
import { type RangeTab } from '../../protocol/rangeTabs';
import { RANGE_TEXT_KEYS, RANGE_TEXTS } from '../../protocol/rangeTexts';
import { type Origin, type SavedView } from '../../protocol/savedView';
import { type Lens } from '../lens';
import { applyView } from './applyView';
import { exportView } from './exportView';
import { arrayOrigin, type FoundSubject, foundSubject, nameOf } from './foundSubject';
import { movedOrigin } from './movedOrigin';
import { type PagePort } from './pagePort';
import { controlsFor, RangeRun } from './rangeRun';
import { Refusal } from './refusal';
import { revealValue } from './revealValue';

/** What happens around a session that its panel is to know. */
export interface SessionListener {
  titleChanged(title: string): void;
  openText(origin: Origin, controls: RangeControls | undefined): Promise<void>;
}

type Handlers = { readonly [N in RangeRequestName]: (body: RangeRequestBody<N>) => Promise<void> | void };

/** Parts of a view that is computed again at the least after an edit. */
type Known = FoundSubject & { readonly controls: RangeControls };

/** One range view: what it is about, what was computed of it, and the talk with its page. */
export class RangeSession implements Disposable {
  private readonly subscription: Disposable;
  private revision = 0;
  private run: RangeRun | undefined;
  private origin: Origin | undefined;
  private isPinned = false;
  private looked: RangeTab = 'distribution';
  /** What was asked for last, found or not. */
  private asked: { readonly origin: Origin; readonly controls: RangeControls | undefined } | undefined;
  private known: Known | undefined;
  /** What the page was told of the newest revision, for a page that is made anew. */
  private readonly told = new Map<RangeEventName, RangeEvent>();
  private parts: RangePart[] = [];
  private refreshing: Promise<void> | undefined;
  private isStaleAgain = false;
  private hasLoggedBroken = false;
  private isDisposed = false;

  constructor(
    private readonly lens: Lens,
    private readonly port: PagePort,
    private readonly listener: SessionListener,
  ) {
    this.subscription = port.onMessage(message => {
      void this.receive(message);
    });
  }

  /** The document that the view is of; empty for none. */
  get uri(): string {
    return this.origin?.uri ?? '';
  }

  get follows(): boolean {
    return !this.isPinned && (this.origin?.kind === 'array' || this.origin?.kind === 'literal');
  }

  /** The array that is shown, as it was last found. */
  get shown(): Origin | undefined {
    return this.origin;
  }

  /** Shows other numbers. Resolves when everything is computed, or something else is asked for. */
  async show(origin: Origin, controls?: RangeControls): Promise<void> {
    await this.compute(origin, controls);
  }

  /** Takes a view up again that was kept by its page. */
  async restore(saved: SavedView): Promise<void> {
    this.isPinned = saved.pinned;
    this.looked = saved.look.tab;
    await this.compute(saved.origin, saved.controls);
  }

  /** There is nothing to show, and why. */
  showNothing(message: string): void {
    this.begin();
    this.told.clear();
    this.known = undefined;
    this.tell('empty', { message });
  }

  /** The document has changed: what is shown follows, one computation at a time. The old picture stays meanwhile. */
  refresh(edits: readonly TextEdit[] = []): Promise<void> {
    if (this.known) this.known = { ...this.known, origin: movedOrigin(this.known.origin, edits) };
    if (this.asked) this.asked = { ...this.asked, origin: movedOrigin(this.asked.origin, edits) };
    this.isStaleAgain = true;
    this.refreshing ??= this.refreshAll().finally(() => {
      this.refreshing = undefined;
    });
    return this.refreshing;
  }

  markStale(message: string): void {
    this.run?.cancel();
    this.tell('progress', { state: 'cancelled', done: 1, message: '' });
    this.tell('stale', { message });
  }

  dispose(): void {
    this.isDisposed = true;
    this.run?.cancel();
    this.subscription.dispose();
    this.told.clear();
    this.known = undefined;
    this.parts = [];
  }

  private async refreshAll(): Promise<void> {
    while (this.isStaleAgain && !this.isDisposed && this.asked) {
      this.isStaleAgain = false;
      const { known, asked } = this;
      // Controls that nobody changed follow the source: a directive may have come.
      const isOwn = known && isSame(known.controls, controlsFor(known, known.controls));
      if (known) await this.compute(known.origin, isOwn === true ? undefined : known.controls);
      else await this.compute(asked.origin, asked.controls);
    }
  }

  private begin(): RangeRun {
    this.run?.cancel();
    this.revision++;
    const run = new RangeRun(this.revision);
    this.run = run;
    return run;
  }

  /** `preferences`: of an earlier view, as far as they do not depend on its numbers. */
  private async compute(origin: Origin, controls?: RangeControls, preferences = this.known?.controls): Promise<void> {
    const run = this.begin();
    this.origin = origin;
    this.asked = { origin, controls };
    const found = await foundSubject(this.lens, origin, run.token);
    if (run.isCancelled || found === undefined) return;
    if (typeof found === 'string') {
      this.showNothing(found);
      return;
    }
    this.origin = found.origin;
    this.listener.titleChanged(found.subject.title);
    await this.computeParts(run, { ...found, controls: controls ?? controlsFor(found, preferences) });
  }

  private async computeParts(run: RangeRun, known: Known, onHead?: () => void): Promise<void> {
    this.known = known;
    this.parts = [];
    this.told.clear();
    this.tell('origin', { origin: known.origin, pinned: this.isPinned });
    this.tell('stale', { message: '' });
    const isComplete = await run.all(known, known.controls, this.looked, {
      part: part => {
        this.parts.push(part);
        this.tellPart(part, known);
        if (part.name === 'head') onHead?.();
      },
      progress: done => {
        this.tell('progress', { state: 'running', done, message: '' });
      },
    });
    if (!isComplete) return;
    if (this.looked === 'arrays') await this.computeArrays(run, known);
    if (!run.isCancelled) this.tell('progress', { state: 'done', done: 1, message: '' });
  }

  private async computeArrays(run: RangeRun, known: Known): Promise<void> {
    const part = await run.arrays(known, known.controls);
    if (!part || run.isCancelled) return;
    this.parts = [...this.parts.filter(({ name }) => name !== 'arrays'), part];
    this.tellPart(part, known);
  }

  private tellPart(part: RangePart, known: Known): void {
    switch (part.name) {
      case 'head':
        this.tell('head', { ...part.body, source: this.sourceOf(known) });
        return;
      case 'distribution':
        this.tell(part.name, part.body);
        return;
      case 'clipping':
        this.tell(part.name, part.body);
        return;
      case 'errors':
        this.tell(part.name, part.body);
        return;
      case 'choice':
        this.tell(part.name, part.body);
        return;
      case 'schemes':
        this.tell(part.name, part.body);
        return;
      case 'arrays':
        this.tell(part.name, part.body);
    }
  }

  private sourceOf({ subject, read, origin }: Known): RangeEventBody<'head'>['source'] {
    return {
      ...sourceFacts(subject),
      document: origin.uri === '' ? '' : nameOf(origin.uri),
      arrays: read ? shownArrays(read.text).length : 0,
      pinned: this.isPinned,
      editable: read !== undefined && !read.document.isClosed,
    };
  }

  private tell<N extends RangeEventName>(name: N, body: RangeEventBody<N>): void {
    if (this.isDisposed) return;
    const event = { revision: this.revision, name, body } as RangeEvent;
    if (name !== 'answer') this.told.set(name, event);
    this.port.post(event);
  }

  private async receive(message: unknown): Promise<void> {
    const request = readRangeRequest(message);
    if (!request) {
      if (!this.hasLoggedBroken) this.lens.log.warn('A message that the range page does not send was ignored.');
      this.hasLoggedBroken = true;
      return;
    }
    const refusal = await this.refusalOf(request);
    this.tell('answer', { id: request.id, refusal });
  }

  private async refusalOf<N extends RangeRequestName>(request: {
    readonly name: N;
    readonly body: RangeRequestBody<N>;
  }): Promise<string | null> {
    const handler: (body: RangeRequestBody<N>) => Promise<void> | void = this.handlers[request.name];
    try {
      await handler(request.body);
      return null;
    } catch (error) {
      if (error instanceof Refusal) return error.message.slice(0, 2000);
      const reason = error instanceof Error ? error.message : String(error);
      this.lens.log.error(`Range view, ${request.name}: ${reason}`);
      return l10n.t('That did not work: {0}', reason.slice(0, 500));
    }
  }

  private readonly handlers: Handlers = {
    ready: () => {
      const told = [...this.told.values()];
      this.tell('texts', translatedTexts());
      for (const event of told) if (event.name !== 'texts') this.port.post(event);
    },
    controls: ({ controls }) => this.changeControls(controls),
    look: async ({ tab }) => {
      this.looked = tab;
      const { known, run } = this;
      if (tab === 'arrays' && known && run && !this.parts.some(({ name }) => name === 'arrays'))
        await this.computeArrays(run, known);
    },
    interval: ({ text }) => this.openOther({ kind: 'interval', uri: this.uri, text }),
    pin: ({ pinned }) => {
      this.isPinned = pinned;
      if (!this.known) return;
      this.tell('origin', { origin: this.known.origin, pinned });
      const head = this.parts.find(part => part.name === 'head');
      if (head) this.tellPart(head, this.known);
    },
    openArray: ({ array: id }) => {
      const { read } = this.current();
      const array = read && shownArrays(read.text)[id];
      if (!array) throw new Refusal(l10n.t('The array is not there any more.'));
      return this.openOther(arrayOrigin(this.uri, read.found.scan.arrays, array));
    },
    openFile: () => {
      if (this.uri === '') throw new Refusal(l10n.t('This view is of no file.'));
      return this.openOther({ kind: 'file', uri: this.uri });
    },
    reveal: ({ index }) => revealValue(this.current(), index),
    apply: ({ how }) => applyView(this.lens, this.current(), this.headFormat(), how),
    export: body => {
      const { subject } = this.current();
      return exportView({ subject, parts: this.parts, looked: this.looked }, this.uri, body);
    },
    openText: () => {
      const { origin, controls } = this.current();
      return this.listener.openText(origin, controls);
    },
    cancel: () => {
      this.run?.cancel();
      this.tell('progress', {
        state: 'cancelled',
        done: 0,
        message: l10n.t('Stopped: what is shown was ready before. Any change of the controls computes it again.'),
      });
    },
  };

  /** Resolves when the head is there, so that the page may send the next change. */
  private changeControls(controls: RangeControls): Promise<void> {
    const known = this.current();
    const { read } = known;
    if (read && read.document.version !== read.found.version && !read.document.isClosed)
      return this.compute(known.origin, controls);
    const run = this.begin();
    return new Promise((resolve, reject) => {
      this.computeParts(run, { ...known, controls }, resolve).then(resolve, reject);
    });
  }

  private async openOther(origin: Origin): Promise<void> {
    if (origin.kind === 'interval') {
      const run = new RangeRun(0);
      const found = await foundSubject(this.lens, origin, run.token);
      run.cancel();
      if (typeof found === 'string') throw new Refusal(found);
    }
    void this.compute(origin).catch((error: unknown) => this.lens.log.error(`Range view: ${String(error)}`));
  }

  private current(): Known {
    if (!this.known) throw new Refusal(l10n.t('There is nothing to show.'));
    return this.known;
  }

  private headFormat(): Extract<RangePart, { name: 'head' }>['body'] {
    const head = this.parts.find(part => part.name === 'head');
    if (!head) throw new Refusal(l10n.t('The format is not known yet.'));
    return head.body;
  }
}

const isSame = (one: RangeControls, other: RangeControls): boolean => JSON.stringify(one) === JSON.stringify(other);

function translatedTexts(): RangeEventBody<'texts'> {
  const texts: Record<string, string> = {};
  for (const key of RANGE_TEXT_KEYS) texts[key] = l10n.t(RANGE_TEXTS[key]);
  return texts;
}

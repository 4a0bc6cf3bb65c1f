import { readRangeEvent } from '../protocol/rangeEvents';
import { type RangeControls } from '../protocol/rangeControls';
import { type RangeRequestBody, type RangeRequestName } from '../protocol/rangeRequests';
import { type Look, readSavedView } from '../protocol/savedView';
import { FIRST_STATE, type PageState, savedOf, stateAfter } from './pageState';
import { type VsCodeApi } from './vscodeApi';

/** Silence of the host that is told to the user. */
const SILENCE_MS = 10_000;

/** The page's state, and its talk with the host. */
export class RangeStore {
  private now: PageState = FIRST_STATE;
  private readonly listeners = new Set<() => void>();
  private readonly open = new Map<number, (refusal: string | null) => void>();
  private nextId = 1;
  /** The newest controls while an older change is on its way. */
  private waiting: RangeControls | undefined;
  private isSending = false;

  constructor(
    private readonly api: VsCodeApi,
    private readonly later: (callback: () => void, milliseconds: number) => void = (callback, milliseconds) =>
      void setTimeout(callback, milliseconds),
  ) {
    const saved = readSavedView(api.getState());
    if (saved) this.now = { ...this.now, look: saved.look };
  }

  get state(): PageState {
    return this.now;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Takes in whatever came; what is no event of the host changes nothing. */
  receive(message: unknown): void {
    const event = readRangeEvent(message);
    if (!event) return;
    if (event.name === 'answer') {
      this.open.get(event.body.id)?.(event.body.refusal);
      this.open.delete(event.body.id);
      return;
    }
    const next = stateAfter(this.now, event);
    const { head } = next.parts;
    // What a person set last stays in sight while its answer is on the way.
    const kept = this.waiting && head ? { ...next.parts, head: { ...head, controls: this.waiting } } : next.parts;
    this.set({ ...next, parts: kept });
  }

  /** Asks the host; a refusal or silence is shown. */
  request<N extends RangeRequestName>(name: N, body: RangeRequestBody<N>): Promise<void> {
    const id = this.nextId;
    this.nextId++;
    return new Promise(resolve => {
      const end = (refusal: string | null): void => {
        this.open.delete(id);
        this.set({ ...this.now, problem: refusal ?? '' });
        resolve();
      };
      this.open.set(id, end);
      if (name !== 'export' && name !== 'apply')
        this.later(() => {
          if (this.open.has(id)) end(this.now.texts.noAnswer);
        }, SILENCE_MS);
      this.api.postMessage({ id, name, body });
    });
  }

  /** Changes some controls. One change is on its way at a time; of those that come meanwhile the newest follows. */
  change(part: Partial<RangeControls>): void {
    const { head } = this.now.parts;
    const controls = this.waiting ?? head?.controls;
    if (!head || !controls) return;
    const changed = { ...controls, ...part };
    this.waiting = changed;
    this.set({ ...this.now, parts: { ...this.now.parts, head: { ...head, controls: changed } } });
    void this.send();
  }

  look(part: Partial<Look>): void {
    const look = { ...this.now.look, ...part };
    this.set({ ...this.now, look });
    if (part.tab) void this.request('look', { tab: part.tab });
  }

  dismiss(): void {
    this.set({ ...this.now, problem: '' });
  }

  private async send(): Promise<void> {
    if (this.isSending) return;
    this.isSending = true;
    while (this.waiting) {
      const controls = this.waiting;
      await this.request('controls', { controls });
      if (this.waiting === controls) this.waiting = undefined;
    }
    this.isSending = false;
  }

  private set(state: PageState): void {
    this.now = state;
    const saved = savedOf(state);
    if (saved) this.api.setState(saved);
    for (const listener of this.listeners) listener();
  }
}

import assert from 'node:assert/strict';
import { type RangeControls } from '../../../src/protocol/rangeControls';
import { type RangeEventBody } from '../../../src/protocol/rangeEvents';
import { RANGE_TEXTS } from '../../../src/protocol/rangeTexts';
import { RangeStore } from '../../../src/webview/rangeStore';

const CONTROLS: RangeControls = {
  signed: true,
  bw: 8,
  fracBw: null,
  policy: 'cover',
  rounding: 'halfEven',
  overflow: 'saturate',
  clip: { kind: 'none' },
  axis: null,
  includeZero: false,
  order: 'seed',
  wanted: { kind: 'none' },
  worst: 10,
  errorsBy: 'value',
};

const headOf = (title: string, controls = CONTROLS): RangeEventBody<'head'> => ({
  source: {
    kind: 'array',
    title,
    subtitle: '',
    document: 'w.c',
    count: 2,
    shape: [2],
    arrays: 1,
    pinned: false,
    editable: true,
    notes: [],
  },
  controls,
  format: { signed: true, bw: 8, fracBw: 6, name: 's8/6', shown: 's8/6 (Q1.6)', min: -2, max: 1.984375, step: 2 ** -6 },
  reason: '',
  facts: [],
  presets: [],
});

const originOf = (name: string): RangeEventBody<'origin'> => ({
  origin: { kind: 'array', uri: 'file:///w.c', name, nth: 0, offset: 0 },
  pinned: false,
});

interface Request {
  readonly id: number;
  readonly name: string;
  readonly body: { readonly controls?: RangeControls; readonly tab?: string };
}

/** A store, what it has sent and kept, and the clock that it waits by. */
function open(kept?: unknown) {
  const sent: Request[] = [];
  const timers: (() => void)[] = [];
  let state = kept;
  const api = {
    postMessage: (message: unknown) => void sent.push(message as Request),
    getState: () => state,
    setState: (now: unknown) => void (state = now),
  };
  const store = new RangeStore(api, callback => void timers.push(callback));
  const answer = async (refusal: string | null = null): Promise<void> => {
    store.receive({ revision: 1, name: 'answer', body: { id: sent[sent.length - 1]?.id ?? 0, refusal } });
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
  };
  const show = (name: string, revision = 1): void => {
    store.receive({ revision, name: 'origin', body: originOf(name) });
    store.receive({ revision, name: 'head', body: headOf(name) });
  };
  return { store, sent, timers, answer, show, kept: () => state };
}

describe('the store of the range page', () => {
  it('shows a head when it comes, and keeps what a reload needs', () => {
    const { store, show, kept } = open();
    show('w');
    assert.equal(store.state.parts.head?.source.title, 'w');
    const saved = kept() as { origin: { name: string }; look: { tab: string } };
    assert.deepEqual([saved.origin.name, saved.look.tab], ['w', 'distribution']);
  });

  it('keeps the old picture until other numbers have their head', () => {
    const { store, show } = open();
    show('w');
    store.receive({ revision: 2, name: 'origin', body: originOf('v') });
    assert.equal(store.state.parts.head?.source.title, 'w');
    store.receive({ revision: 2, name: 'head', body: headOf('v') });
    assert.equal(store.state.parts.head.source.title, 'v');
  });

  it('drops parts of an older question', () => {
    const { store, show } = open();
    show('w', 5);
    store.receive({ revision: 4, name: 'head', body: headOf('old') });
    assert.equal(store.state.parts.head?.source.title, 'w');
  });

  it('has one change on its way, and sends the newest of those that come meanwhile', async () => {
    const { store, sent, show, answer } = open();
    show('w');
    store.change({ bw: 9 });
    store.change({ bw: 10 });
    store.change({ fracBw: 3 });
    assert.deepEqual(
      sent.map(({ body }) => body.controls?.bw),
      [9],
    );
    await answer();
    assert.deepEqual([sent[1]?.body.controls?.bw, sent[1]?.body.controls?.fracBw, sent.length], [10, 3, 2]);
    await answer();
    assert.equal(sent.length, 2);
  });

  it('shows what was set at once, and does not let an older answer take it back', () => {
    const { store, show } = open();
    show('w');
    store.change({ bw: 9 });
    store.change({ bw: 12 });
    store.receive({ revision: 2, name: 'head', body: headOf('w', { ...CONTROLS, bw: 9 }) });
    assert.equal(store.state.parts.head?.controls.bw, 12);
  });

  it('shows a refusal, and silence as one', async () => {
    const { store, timers, answer } = open();
    void store.request('openFile', {});
    await answer('This view is of no file.');
    assert.equal(store.state.problem, 'This view is of no file.');
    void store.request('openFile', {});
    for (const ring of timers) ring();
    assert.equal(store.state.problem, RANGE_TEXTS.noAnswer);
  });

  it('takes the words of the user’s language, and only words it knows', () => {
    const { store } = open();
    store.receive({ revision: 0, name: 'texts', body: { ...RANGE_TEXTS, errors: 'Fehler' } });
    assert.equal(store.state.texts.errors, 'Fehler');
    store.receive({ revision: 0, name: 'texts', body: { ...RANGE_TEXTS, other: 'x' } });
    assert.equal(store.state.texts.errors, 'Fehler');
  });

  it('is not changed by what is no event', () => {
    const { store, show } = open();
    show('w');
    const before = store.state;
    const head = headOf('x');
    for (const message of [
      undefined,
      null,
      7,
      'head',
      [],
      { name: 'head' },
      { revision: 1, name: 'toString', body: {} },
      { revision: -1, name: 'head', body: head },
      { revision: 9, name: 'head', body: { ...head, facts: [{ label: 'x' }] } },
      { revision: 9, name: 'head', body: { ...head, format: { ...head.format, min: NaN } } },
      { revision: 9, name: 'stale', body: { message: 'x'.repeat(10_000) } },
      { revision: 9, name: 'errors', body: { x: Array.from({ length: 5000 }, () => 0) } },
      { type: 'webpackOk' },
    ])
      store.receive(message);
    assert.equal(store.state, before);
  });

  it('begins with the tab that was kept, and without one where the state is broken', () => {
    const first = open();
    first.show('w');
    first.store.look({ tab: 'schemes' });
    const again = open(first.kept());
    assert.equal(again.store.state.look.tab, 'schemes');
    for (const broken of [null, 'x', { version: 1 }, { ...(first.kept() as object), look: { tab: 'other' } }])
      assert.equal(open(broken).store.state.look.tab, 'distribution');
  });

  it('says why there is nothing, until there is', () => {
    const { store, show } = open();
    store.receive({ revision: 1, name: 'empty', body: { message: 'gone' } });
    assert.equal(store.state.empty, 'gone');
    show('w', 2);
    assert.equal(store.state.empty, '');
  });
});

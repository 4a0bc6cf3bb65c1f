import * as vscode from 'vscode';
import { createLens, type Lens } from '../../src/host/lens';
import { arrayOrigin, readDocument } from '../../src/host/range/foundSubject';
import { type TextEdit } from '../../src/detect/index/textLines';
import { movedOffset } from '../../src/host/range/movedOrigin';
import { type PagePort } from '../../src/host/range/pagePort';
import { RangeSession } from '../../src/host/range/rangeSession';
import {
  readRangeEvent,
  type RangeEvent,
  type RangeEventBody,
  type RangeEventName,
} from '../../src/protocol/rangeEvents';
import { type RangeRequestBody, type RangeRequestName } from '../../src/protocol/rangeRequests';
import { type Origin, readSavedView } from '../../src/protocol/savedView';
import { equal, match, ok } from './check';
import { activate, closeAll, hoverTexts, openMarked } from './documents';

const SOURCE = `const float fir[4] = {-1.99f, 0.101f, 0.5f, 1.25f};
const float gain[2][2] = {{0.25f, 0.75f}, {-0.5f, 3.0f}};
`;

/** A page that remembers what it was told; every event must be one that a page would take. */
class FakePage implements PagePort {
  readonly events: RangeEvent[] = [];
  private listener: ((message: unknown) => void) | undefined;
  private nextId = 1;

  post(event: RangeEvent): void {
    const read = readRangeEvent(JSON.parse(JSON.stringify(event)));
    ok(read, `A page would not take ${event.name}.`);
    this.events.push(read);
  }

  onMessage(listener: (message: unknown) => void): vscode.Disposable {
    this.listener = listener;
    return new vscode.Disposable(() => (this.listener = undefined));
  }

  get isHeard(): boolean {
    return this.listener !== undefined;
  }

  send(message: unknown): void {
    this.listener?.(message);
  }

  /** Asks, and waits for the one answer. */
  async ask<N extends RangeRequestName>(name: N, body: RangeRequestBody<N>): Promise<string | null> {
    const id = this.nextId;
    this.nextId++;
    this.send({ id, name, body });
    const answers = (): RangeEvent[] => this.events.filter(one => one.name === 'answer' && one.body.id === id);
    await until(`${name} is answered`, () => answers().length > 0);
    equal(answers().length, 1);
    const [answer] = answers();
    return answer?.name === 'answer' ? answer.body.refusal : null;
  }

  last<N extends RangeEventName>(name: N): RangeEventBody<N> {
    const found = this.events.findLast(event => event.name === name);
    ok(found, `There was no ${name}.`);
    return found.body;
  }

  /** The number of a fact of the head, as it is shown. */
  fact(label: string): string {
    return this.last('head').facts.find(fact => fact.label === label)?.value ?? '';
  }
}

async function until(what: string, holds: () => boolean): Promise<void> {
  const end = Date.now() + 15_000;
  while (!holds()) {
    ok(Date.now() < end, `It did not come to pass that ${what}.`);
    await new Promise<void>(resolve => setTimeout(resolve, 5));
  }
}

describe('a range session', () => {
  const subscriptions: vscode.Disposable[] = [];
  let lens: Lens;
  let page: FakePage;
  let session: RangeSession;
  let opened: Origin | undefined;

  before(activate);
  before(() => {
    lens = createLens({ subscriptions } as unknown as vscode.ExtensionContext);
  });
  after(() => {
    for (const one of subscriptions) one.dispose();
  });
  beforeEach(() => {
    opened = undefined;
    page = new FakePage();
    session = newSession(page);
  });
  afterEach(async () => {
    session.dispose();
    await closeAll();
  });

  const newSession = (port: PagePort): RangeSession =>
    new RangeSession(lens, port, {
      titleChanged: () => undefined,
      openText: origin => {
        opened = origin;
        return Promise.resolve();
      },
    });

  const showArray = async (document: vscode.TextDocument, nth = 0): Promise<void> => {
    const read = await readDocument(lens, document);
    const array = read?.found.scan.arrays[nth];
    ok(read && array);
    await session.show(arrayOrigin(document.uri.toString(), read.found.scan.arrays, array));
  };

  it('tells everything of an array, with the numbers of its hover', async () => {
    const { document } = await openMarked('c', SOURCE);
    await showArray(document);
    const hover = (await hoverTexts(document, new vscode.Position(0, 14))).join('\n');
    const sqnr = page.fact('SQNR');
    match(sqnr, ' dB');
    match(hover, sqnr);
    match(hover, page.last('head').format.name);
    for (const name of ['distribution', 'choice', 'clipping', 'schemes', 'errors'] as const) ok(page.last(name));
    equal(page.last('progress').state, 'done');
    equal(page.last('head').source.arrays, 2);
  });

  it('tells a page that is made anew all of it again', async () => {
    const { document } = await openMarked('c', SOURCE);
    await showArray(document);
    page.events.length = 0;
    equal(await page.ask('ready', {}), null);
    for (const name of ['texts', 'origin', 'head', 'distribution', 'errors'] as const) ok(page.last(name));
  });

  it('computes again with other controls, which it tells back', async () => {
    const { document } = await openMarked('c', SOURCE);
    await showArray(document);
    const { controls } = page.last('head');
    equal(
      await page.ask('controls', { controls: { ...controls, bw: 16, fracBw: 12, clip: { kind: 'sigma', n: 1 } } }),
      null,
    );
    equal(page.last('head').format.name, 's16/12');
    await until('it is done', () => page.last('progress').state === 'done');
    ok(page.last('clipping').clippedHigh > 0);
  });

  it('follows an edit, and finds its array though it was moved', async () => {
    const { document, editor } = await openMarked('c', SOURCE);
    await showArray(document, 1);
    await editor.edit(edit => {
      edit.insert(new vscode.Position(0, 0), '/* more */\n');
    });
    await editor.edit(edit => {
      edit.replace(document.lineAt(2).range, 'const float gain[2][2] = {{0.25f, 0.75f}, {-0.5f, 9.0f}};');
    });
    await session.refresh();
    equal(page.last('head').source.title, 'gain');
    equal(page.fact('max'), '9');
    equal(page.last('stale').message, '');
  });

  it('keeps to the selected numbers while the text before them changes', async () => {
    const { document, editor } = await openMarked('c', SOURCE);
    const uri = document.uri.toString();
    const [start, end] = [SOURCE.indexOf('0.101f'), SOURCE.indexOf('1.25f')];
    await session.show({ kind: 'selection', uri, spans: [{ start, end }] });
    equal(page.last('head').source.count, 2);
    await editor.edit(edit => {
      edit.insert(new vscode.Position(0, 0), 'const int n = 7;\n');
    });
    await session.refresh([{ start: 0, end: 0, length: 17, lines: 1 }]);
    equal(page.last('head').source.count, 2);
    equal(page.fact('max'), '0.5');
  });

  it('says that its array is gone, and shows it again when it comes back', async () => {
    const { document, editor } = await openMarked('c', SOURCE);
    await showArray(document, 1);
    const text = document.lineAt(1).text;
    await editor.edit(edit => {
      edit.delete(new vscode.Range(0, 0, 2, 0));
    });
    await session.refresh();
    match(page.last('empty').message, 'There is no array gain any more.');
    await editor.edit(edit => {
      edit.insert(new vscode.Position(0, 0), `${text}\n`);
    });
    page.events.length = 0;
    await session.refresh();
    equal(page.last('head').source.title, 'gain');
  });

  it('quantizes in one undo step, and refuses what can’t be done in a sentence', async () => {
    const { document } = await openMarked('c', SOURCE);
    await showArray(document);
    const { controls } = page.last('head');
    equal(await page.ask('controls', { controls: { ...controls, fracBw: 4 } }), null);
    equal(await page.ask('apply', { how: 'quantize' }), null);
    match(document.getText(), '{-2.0f, 0.125f, 0.5f, 1.25f}');
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), SOURCE);
    await session.refresh();
    equal(await page.ask('controls', { controls: { ...controls, clip: { kind: 'bounds', min: -1, max: 1 } } }), null);
    match((await page.ask('apply', { how: 'code' })) ?? '', 'Clipping is in force');
    match((await page.ask('reveal', { index: 99 })) ?? '', 'stands nowhere');
    match((await page.ask('openArray', { array: 99 })) ?? '', 'not there any more');
    match((await page.ask('interval', { text: '(2' })) ?? '', 'brackets');
  });

  it('writes a directive above the array, which then gives the format', async () => {
    const { document } = await openMarked('c', `void f(void) {\n    ${SOURCE.split('\n')[0] ?? ''}\n}\n`);
    await showArray(document);
    const { controls } = page.last('head');
    equal(await page.ask('controls', { controls: { ...controls, bw: 12, fracBw: 9, rounding: 'floor' } }), null);
    equal(await page.ask('apply', { how: 'directive' }), null);
    equal(document.lineAt(1).text, '    // fixed-point: s12/9 rounding=floor');
    match((await hoverTexts(document, new vscode.Position(2, 18))).join(), 's12/9');
  });

  it('selects the literal of a value', async () => {
    const { document } = await openMarked('c', SOURCE);
    await showArray(document);
    equal(await page.ask('reveal', { index: 1 }), null);
    const editor = vscode.window.activeTextEditor;
    ok(editor?.document === document);
    equal(document.getText(editor.selection), '0.101f');
  });

  it('shows the file, one of its arrays, an interval, and asks for the text', async () => {
    const { document } = await openMarked('c', SOURCE);
    await showArray(document);
    equal(await page.ask('look', { tab: 'arrays' }), null);
    equal(
      page
        .last('arrays')
        .rows.map(({ name }) => name)
        .join(),
      'fir,gain',
    );
    equal(await page.ask('openFile', {}), null);
    await until('the file is shown', () => page.last('head').source.kind === 'file');
    equal(page.last('head').source.count, 8);
    equal(await page.ask('openArray', { array: 1 }), null);
    await until('the array is shown', () => page.last('head').source.title === 'gain');
    equal(await page.ask('interval', { text: '[-2, 2]' }), null);
    await until('the interval is shown', () => page.last('head').source.kind === 'interval');
    equal(page.last('head').format.name, 's8/5');
    equal(await page.ask('openText', {}), null);
    equal(opened?.kind, 'interval');
  });

  it('ignores what is no request, and goes on', async () => {
    const { document } = await openMarked('c', SOURCE);
    await showArray(document);
    const count = page.events.length;
    const { controls } = page.last('head');
    for (const message of [
      undefined,
      null,
      'ready',
      [],
      { name: 'ready' },
      { id: -1, name: 'ready', body: {} },
      { id: 1.5, name: 'ready', body: {} },
      { id: 1, name: '__proto__', body: {} },
      { id: 1, name: 'constructor', body: {} },
      { id: 1, name: 'reveal', body: { index: NaN } },
      { id: 1, name: 'controls', body: { controls: { ...controls, bw: 65 } } },
      {
        id: 1,
        name: 'controls',
        body: { controls: { ...controls, clip: { kind: 'bounds', min: -Infinity, max: 1 } } },
      },
      { id: 1, name: 'apply', body: { how: 'delete' } },
      { id: 1, name: 'interval', body: { text: 'x'.repeat(201) } },
      { id: 1, name: 'export', body: { kind: 'svg', name: 'x', content: 'x'.repeat(2 ** 24 + 1) } },
    ])
      page.send(message);
    await new Promise<void>(resolve => setTimeout(resolve, 50));
    equal(page.events.length, count);
    match((await page.ask('export', { kind: 'svg', name: 'x', content: '<script>' })) ?? '', 'sent no picture');
    match((await page.ask('export', { kind: 'png', name: 'x', content: 'AAAA' })) ?? '', 'sent no picture');
    equal(await page.ask('ready', {}), null);
  });

  it('stops when it is told to, and computes again at the next change', async () => {
    const numbers = Array.from({ length: 40_000 }, (_unused, i) => ((i * 7919) % 20011) / 10_000).join(', ');
    const { document } = await openMarked('python', `w = [${numbers}]\n`);
    const shown = showArray(document);
    await until('the head is there', () => page.events.some(({ name }) => name === 'head'));
    equal(await page.ask('cancel', {}), null);
    await shown;
    equal(page.last('progress').state, 'cancelled');
    const { controls } = page.last('head');
    equal(await page.ask('controls', { controls }), null);
    await until('it is done', () => page.last('progress').state === 'done');
  });

  it('takes a kept view up again, and says so where there is none', async () => {
    const { document } = await openMarked('c', SOURCE);
    await showArray(document, 1);
    const { origin } = page.last('origin');
    const controls = { ...page.last('head').controls, bw: 11, fracBw: 7 };
    const look = { tab: 'schemes', logCounts: true, metric: 'mse', sort: { column: 'sqnr', descending: true } };
    const saved = readSavedView(JSON.parse(JSON.stringify({ version: 1, origin, controls, pinned: true, look })));
    ok(saved);
    const other = new FakePage();
    const again = newSession(other);
    await again.restore(saved);
    equal(other.last('head').format.name, 's11/7');
    equal(other.last('head').source.title, 'gain');
    equal(other.last('origin').pinned, true);
    await again.restore({ ...saved, origin: { kind: 'file', uri: 'file:///not/there.c' } });
    match(other.last('empty').message, 'there.c can not be opened');
    again.dispose();
  });

  it('leaves nothing behind when a thousand come and go', async () => {
    const { document } = await openMarked('c', SOURCE);
    const before = lens.scans.size;
    for (let i = 0; i < 1000; i++) {
      const one = new FakePage();
      const short = newSession(one);
      // Closed while it computes, as well as after it has.
      const shown = short.show({ kind: 'file', uri: document.uri.toString() });
      if (i % 10 === 0) await shown;
      short.dispose();
      equal(one.isHeard, false);
      const told = one.events.length;
      await shown;
      equal(one.events.length, told);
    }
    ok(lens.scans.size <= before + 1, `${lens.scans.size} documents are held, ${before} were before.`);
  });
});

describe('a kept state of a range view', () => {
  for (const state of [
    undefined,
    null,
    42,
    'x',
    {},
    { version: 2 },
    { version: 1, origin: { kind: 'array', uri: 'a', name: 'w', nth: -1, offset: 0 } },
    JSON.parse('{"__proto__": {"version": 1}}'),
  ] as readonly unknown[])
    it(`that is foreign or broken is none: ${JSON.stringify(state)}`, () => equal(readSavedView(state), undefined));
});

describe('the place of a view in a text that is edited', () => {
  const edit = (start: number, end: number, length: number): TextEdit => ({ start, end, length, lines: 0 });
  for (const [what, offset, edits, moved] of [
    ['nothing', 10, [], 10],
    ['an insertion before', 10, [edit(2, 2, 5)], 15],
    ['an insertion behind', 10, [edit(12, 12, 5)], 10],
    ['an insertion there', 10, [edit(10, 10, 5)], 10],
    ['a deletion before', 10, [edit(2, 6, 0)], 6],
    ['a deletion around', 10, [edit(8, 14, 0)], 8],
    ['a replacement around', 10, [edit(8, 14, 3)], 10],
    ['a shorter replacement around', 10, [edit(4, 14, 3)], 7],
    ['several', 20, [edit(0, 0, 1), edit(5, 9, 2), edit(30, 31, 9)], 19],
  ] as const)
    it(`moves by ${what}`, () => equal(movedOffset(offset, edits), moved));
});

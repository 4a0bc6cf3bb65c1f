import { bestFracBw, policyData } from '../../src/core/policy';
import { DEFAULT_POLICY } from '../../src/core/policyName';
import { CodeIndex } from '../../src/detect/index/codeIndex';
import { c } from '../../src/detect/languages/cFamily';
import { LiveArray } from '../../src/features/liveArray';
import { EditedLines } from '../editedLines';
import { median, mustAgree, type Row, timed } from '../row';
import { scanHeader, STEP } from '../scanHeader';
import { EIGHT_DIGITS, textPair } from '../texts';

const WIDTH = { signed: true, bw: 8 } as const;
const MSE = { ...DEFAULT_POLICY, policy: 'minMse' } as const;

/** Keystrokes a measurement; the 99th percentile of all of them goes to the error output. */
const STROKES = 200;

/** The best formats of the array around a place, from the whole text. */
function fromScratch(text: string, offset: number): { readonly cover: number; readonly minMse: number } {
  const array = scanHeader(text).arrays.find(({ span }) => span.start <= offset && offset < span.end);
  const data = policyData(array?.values ?? new Float64Array(0));
  return { cover: bestFracBw(DEFAULT_POLICY, data, WIDTH) ?? NaN, minMse: bestFracBw(MSE, data, WIDTH) ?? NaN };
}

/** A header that is being edited, and its four arrays. */
class Editing {
  readonly lines: EditedLines;
  readonly index: CodeIndex;
  readonly arrays: readonly LiveArray[];
  readonly all: number[] = [];
  private seed = 1;

  constructor(readonly text: string) {
    this.lines = new EditedLines(text);
    if (c.code === undefined) throw new Error('C is lexed.');
    this.index = new CodeIndex(this.lines, c, c.code);
    while (!this.index.advance(STEP));
    this.arrays = this.index.leaves
      .flatMap(({ arrays }) => arrays)
      .map(array => {
        const live = new LiveArray(this.index, array, WIDTH);
        for (const steps = live.read(); steps.next().done !== true;);
        return live;
      });
  }

  private random(below: number): number {
    this.seed = (this.seed * 48271) % 2147483647;
    return this.seed % below;
  }

  /** Types a digit somewhere; ms until the array's values and its best formats are known. */
  stroke(): number {
    for (;;) {
      const line = this.random(this.lines.lineCount - 1);
      if (!this.lines.isNumeric(line)) continue;
      const edit = this.lines.type(line, this.random(60), String(this.random(10)));
      const took = timed(() => {
        this.index.edit([edit]);
        const array = this.index.arrayAt(edit.start);
        this.arrays.find(({ indexed }) => indexed === array)?.bestFracBw();
      });
      if (!this.index.isComplete || this.arrays.some(({ isLost }) => isLost))
        throw new Error('An edit was not told from the text around it.');
      this.all.push(took);
      return took;
    }
  }
}

const percentile = (all: readonly number[], part: number): number =>
  [...all].sort((a, b) => a - b)[Math.floor(all.length * part)] ?? NaN;

export const row: Row = {
  name: 'one keystroke in that file → new values and best frac_bw',
  prepare() {
    const editing = new Editing(textPair(EIGHT_DIGITS, 0).header);
    for (let i = 0; i < 2000; i++) editing.stroke();
    const text = editing.lines.textOf(0, editing.lines.lineCount);
    const offset = text.indexOf('{', text.length >> 1);
    const around = editing.index.arrayAt(offset);
    const best = editing.arrays.find(({ indexed }) => indexed === around)?.bestFracBw();
    const fresh = fromScratch(text, offset);
    mustAgree('the frac_bw that covers', best?.cover ?? NaN, fresh.cover);
    mustAgree('the frac_bw of the least error', best?.minMse ?? NaN, fresh.minMse);
    editing.all.length = 0;
    return Promise.resolve([
      {
        label: 'a digit in a list',
        ours: () => {
          const strokes = Array.from({ length: STROKES }, () => editing.stroke());
          const [half, most] = [percentile(editing.all, 0.5), percentile(editing.all, 0.99)];
          process.stderr.write(`A keystroke: median ${half.toFixed(4)} ms, 99th percentile ${most.toFixed(4)} ms.\n`);
          return median(strokes);
        },
        peer: {
          name: 'the full analysis',
          run: turn => timed(() => fromScratch(textPair(EIGHT_DIGITS, turn).header, offset)),
        },
      },
    ]);
  },
};

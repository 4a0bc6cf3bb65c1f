import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { statistics } from '../../../src/core/statistics';
import { createIndex } from '../../../src/detect/index/createIndex';
import { type Language } from '../../../src/detect/language';
import { languageOf, languages } from '../../../src/detect/languages';
import { kindOf } from '../../../src/detect/literalTable';
import { type NumberArray } from '../../../src/detect/numberArray';
import { scan, type Scan } from '../../../src/detect/scan';
import { isSilencedArray } from '../../../src/features/formatDirectives';
import { decibelText, shortText } from '../../../src/core/realText';
import { fxp } from '../cli/memoryTerminal';
import { EditedText, type Replacement } from '../detect/editedText';
import { hoverOf } from './hoverText';

interface Sample {
  readonly name: string;
  readonly language: Language;
  readonly text: string;
}

const samples = ['examples', 'test/unit/detect/samples'].flatMap(folder =>
  readdirSync(folder).map((name): Sample => {
    const text = readFileSync(`${folder}/${name}`, 'utf8');
    const language = languageOf({ fileName: name.replace('.sample', ''), text });
    assert(language, name);
    return { name, language, text };
  }),
);

/** Objective-C++ has no file of its own: it is tried on what Objective-C has. */
const objectiveCpp = samples
  .filter(({ language }) => language.id === 'objective-c')
  .flatMap((sample): Sample[] => {
    const language = languages.find(({ id }) => id === 'objective-cpp');
    return language ? [{ ...sample, language, name: `${sample.name}m` }] : [];
  });

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(40),
  piece: fc.constantFrom('', '0.5, ', '}', '{', '"', '/*', '*/', '//', '\n', '#', '[', ')', '1', '\n\n'),
  budget: fc.nat(4000),
});

/** What an index of the text knows behind edits and their undoing, whatever it had read when they came. */
const indexed = ({ text, language }: Sample, seed: number): Scan => {
  const document = new EditedText(text);
  const index = createIndex(document, language, { spacing: 1, leaf: 1 });
  for (const edits of fc.sample(fc.array(edit, { minLength: 1, maxLength: 3 }), { seed, numRuns: 3 })) {
    const undone: Replacement[][] = [];
    for (const { at, length, piece, budget } of edits) {
      const start = Math.floor(at * document.length);
      const change = { start, end: Math.min(document.length, start + length), text: piece };
      const done = document.apply([change]);
      undone.unshift(done.undo);
      index.edit(done.edits);
      index.advance(budget);
    }
    for (const undo of undone) index.edit(document.apply(undo).edits);
    index.advance(2000);
  }
  assert.equal(document.text, text);
  while (!index.advance(10_000));
  const steps = index.scanSteps();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
};

/** As JSON says it. */
const said = (value: number | bigint): number | string =>
  Number.isFinite(Number(value)) ? Number(value) : String(value);

/** An array as `fxp analyze` tells it. */
interface Analyzed {
  readonly start: number;
  readonly end: number;
  readonly name: string | null;
  readonly format: string;
  readonly sqnr: number | string | null;
  readonly min: number | string;
  readonly codes: boolean;
}

const run = async ({ name, language, text }: Sample, command: string): Promise<unknown> => {
  const { json, err } = await fxp([command, name, '--language', language.id, '--json'], { files: { [name]: text } });
  assert.equal(err, '', name);
  return json()[0];
};

/** The first line of a hover on a real, and the modes below. */
const REAL = /^\*\*.* → (?<value>\S+) · (?<format>[su]\d+\/-?\d+) .*· code (?<code>-?\d+) = /;
const MODES = /: (?<rounding>[a-z]\w+), (?<overflow>[a-z]\w+)(?=\.|$)/m;
/** That of a hover on a code. */
const CODE = /^\*\*code .* stands for (?<value>\S+) · [su](?<bw>\d+)\/(?<fracBw>-?\d+) .*· (?<code>-?\d+) = /;

/** The array whose value the literal is. */
const arrayOf = ({ arrays }: Scan, literal: number): NumberArray | undefined =>
  arrays.find(({ literals, count }) =>
    typeof literals === 'number' ? literal >= literals && literal < literals + count : literals.includes(literal),
  );

const isTold = (array: NumberArray, { start, end, name }: Analyzed): boolean =>
  start === array.span.start && end === array.span.end && name === (array.name ?? null);

/** What `fxp scan` must say of a scan. */
const scanned = ({ literals, arrays }: Scan): { literals: unknown; arrays: unknown } => ({
  literals: Array.from({ length: literals.count }, (_, i) => ({
    start: literals.starts[i],
    end: literals.ends[i],
    value: said(literals.big.get(i) ?? literals.values[i] ?? NaN),
    kind: kindOf(literals, i),
  })),
  arrays: arrays.map(({ name = null, line, shape, count, span, values }) => {
    const { min, max, sum } = statistics(values);
    return { name, line, shape: [...shape], count, min: said(min), max: said(max), sum: said(sum), ...span };
  }),
});

/** Of an array the hover says what `fxp analyze` says. */
const compareArray = (hover: string, told: Analyzed): void => {
  assert(hover.includes(`· **${told.format} (`), hover);
  assert(hover.includes(`· SQNR ${decibelText(told.sqnr === null ? undefined : Number(told.sqnr))}`), hover);
  assert(hover.includes(`min ${shortText(Number(told.min), 8)} · max`), hover);
  assert.equal(hover.includes('read as codes'), told.codes, hover);
};

/** A real number with what its hover makes of it. */
interface Hovered {
  readonly value: number | bigint;
  readonly format: string;
  readonly rounding: string;
  readonly overflow: string;
  readonly code: string;
  readonly quantized: number;
}

const hoveredReal = (head: string, value: number | bigint): Hovered | undefined => {
  const { format, code, value: quantized } = REAL.exec(head)?.groups ?? {};
  if (format === undefined || code === undefined) return undefined;
  const { rounding, overflow } = MODES.exec(head)?.groups ?? {};
  assert(rounding !== undefined && overflow !== undefined, head);
  return { value, format, rounding, overflow, code, quantized: Number(quantized) };
};

/** A hover on a code says that code of its width, and what it stands for; false where it is none. */
const compareCode = (head: string, value: number | bigint): boolean => {
  const { code, bw, fracBw, value: real } = CODE.exec(head)?.groups ?? {};
  if (code === undefined || bw === undefined) return false;
  assert.equal((BigInt(value) - BigInt(code)) % (1n << BigInt(bw)), 0n, head);
  assert.equal(Number(real), Number(code) * 2 ** -Number(fracBw), head);
  return true;
};

/** `fxp quantize` makes of every value, in the format and modes that its hover names, what the hover makes of it. */
const compareQuantized = async (hovered: readonly Hovered[]): Promise<void> => {
  const keyOf = ({ format, rounding, overflow }: Hovered): string => [format, rounding, overflow].join();
  for (const key of new Set(hovered.map(keyOf))) {
    const group = hovered.filter(each => keyOf(each) === key);
    const [format = '', rounding = '', overflow = ''] = key.split(',');
    const { json, err } = await fxp(
      ['quantize', '--format', format, '--rounding', rounding, '--overflow', overflow, '--json'],
      { input: group.map(({ value }) => String(value)).join('\n') },
    );
    assert.equal(err, '', key);
    assert.deepEqual(
      json().map(line => {
        const { code, quantized } = line as { code: string; quantized: number };
        return [code, quantized];
      }),
      group.map(({ code, quantized }) => [code, quantized]),
      key,
    );
  }
};

describe('hovers, the command line and the index', function () {
  this.timeout(120_000);
  let hovers = 0;

  for (const [seed, sample] of [...samples, ...objectiveCpp].entries())
    it(`agree on every number of ${sample.name}`, async () => {
      const { language, text } = sample;
      const found = indexed(sample, seed);
      assert.deepEqual(found, scan(text, language));
      const { literals, arrays } = (await run(sample, 'scan')) as { literals: unknown; arrays: unknown };
      assert.deepEqual({ literals, arrays }, scanned(found));

      const { arrays: analyzed } = (await run(sample, 'analyze')) as { arrays: readonly Analyzed[] };
      const toldOf = (array: NumberArray | undefined): Analyzed | undefined =>
        array && analyzed.find(told => isTold(array, told));
      const heard = found.arrays.filter(array => !isSilencedArray(found, array));
      assert.equal(analyzed.length, heard.length);
      for (const array of heard) {
        const told = toldOf(array);
        assert(told, array.name);
        compareArray(hoverOf(found, { language, text, offset: (array.nameSpan ?? array.span).start }), told);
      }

      const reals: Hovered[] = [];
      for (let i = 0; i < found.literals.count; i++) {
        const hover = hoverOf(found, { language, text, offset: found.literals.starts[i] ?? 0 });
        const [head = ''] = hover.split('\n\n---\n\n');
        const value = found.literals.big.get(i) ?? found.literals.values[i] ?? NaN;
        const real = hoveredReal(head, value);
        const told = toldOf(arrayOf(found, i));
        if (real && told && !told.codes) assert.equal(real.format, told.format, head);
        if (real) reals.push(real);
        if (real || compareCode(head, value)) hovers++;
      }
      await compareQuantized(reals);
    });

  it('were asked on every language, and hovers had much to say', () => {
    const tried = new Set([...samples, ...objectiveCpp].map(({ language }) => language.id));
    assert.deepEqual(
      languages.map(({ id }) => id).filter(id => !tried.has(id)),
      [],
    );
    assert(hovers > 900, String(hovers));
  });
});

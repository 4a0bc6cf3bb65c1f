import { languageById } from '../../../src/detect/languages';
import { type Language } from '../../../src/detect/language';
import { type NumberArray } from '../../../src/detect/numberArray';
import { scan, type Scan } from '../../../src/detect/scan';

export const languageNamed = (id: string): Language => {
  const language = languageById(id);
  if (!language) throw new Error(`no language ${id}`);
  return language;
};

export const scanAs = (id: string, text: string): Scan => scan(text, languageNamed(id));

/** Takes the marks « and » out of a text and tells where they stood. */
export function unmarked(marked: string): { text: string; spans: [number, number][] } {
  const spans: [number, number][] = [];
  let text = '';
  let start = 0;
  for (const character of marked)
    if (character === '«') start = text.length;
    else if (character === '»') spans.push([start, text.length]);
    else text += character;
  return { text, spans };
}

/** The text with « and » around every literal of the scan. */
export function markedBy({ literals }: Scan, text: string): string {
  let marked = '';
  let done = 0;
  for (let i = 0; i < literals.count; i++) {
    const start = literals.starts[i] ?? 0;
    const end = literals.ends[i] ?? 0;
    marked += `${text.slice(done, start)}«${text.slice(start, end)}»`;
    done = end;
  }
  return marked + text.slice(done);
}

/** The values of all literals, exact where a double is not. */
export const valuesOf = ({ literals }: Scan): (number | bigint)[] =>
  Array.from(literals.values, (value, index) => literals.big.get(index) ?? value);

const numberText = (value: number): string => (Object.is(value, -0) ? '-0' : String(value));

/** `w: float[2,2] = 1 2 3 4 (ragged, 1 left out)`; without name `[2] = 1 2`. */
export function shown(array: NumberArray): string {
  const { name, elementType, shape, values, flags, leftOut } = array;
  const notes = [
    ...(flags.ragged ? ['ragged'] : []),
    ...(flags.preproc ? ['preproc'] : []),
    ...(flags.complete ? [] : ['incomplete']),
    ...(leftOut > 0 ? [`${leftOut} left out`] : []),
  ];
  const head = `${name ?? ''}${elementType === undefined ? '' : `: ${elementType}`}[${shape.join(',')}]`;
  return `${head} = ${Array.from(values, numberText).join(' ')}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`;
}

export const arraysShown = (id: string, text: string): string[] => scanAs(id, text).arrays.map(shown);

import { type Language } from '../language';
import { type RecordPart, RecordReader } from './recordReader';
import { plainWhole, type RowForm } from './rowForm';
import { NOTHING_ELSE, type Scan } from '../scanResult';
import { type ReadStretch } from './readStretch';
import { literalsOfStretches } from './stretchLiterals';
import { wholeArray } from './wholeArray';

/** How lines that hold an address and bytes are read. Nothing but its line tells what a record says. */
export function recordForm(language: Language): RowForm<undefined, null, RecordPart> {
  return {
    reachOf: () => 0,
    mannerOf: () => undefined,
    isSameManner: () => true,
    firstState: () => null,
    isSameState: () => true,
    reader: text => new RecordReader(text),
    whole: () =>
      plainWhole(
        () => [],
        (stretches, isComplete) => scanOfStretches(language.id, stretches, isComplete),
      ),
  };
}

function* scanOfStretches(
  language: string,
  stretches: readonly ReadStretch<RecordPart>[],
  isComplete: boolean,
): Generator<undefined, Scan> {
  let firstLine = 1;
  const literals = yield* literalsOfStretches(stretches, (part, first, lines) => {
    if (first === 0) firstLine = lines + part.firstLine;
  });
  return { ...NOTHING_ELSE, language, literals, arrays: isComplete ? wholeArray(literals, firstLine, 0) : [] };
}

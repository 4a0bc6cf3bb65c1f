import { tellBinary } from './binaryWord';
import { type Language, type MemoryRules } from '../language';
import { hasKeys, keysReach } from './memoryKeys';
import {
  firstMemoryState,
  isBinary,
  type MemoryPart,
  memoryPlan,
  MemoryReader,
  type MemoryState,
} from './memoryReader';
import { plainWhole, type RowForm } from './rowForm';
import { NOTHING_ELSE, type Scan } from '../scanResult';
import { type ReadStretch } from './readStretch';
import { commentsOfStretches } from './stretchComments';
import { literalsOfStretches } from './stretchLiterals';
import { wholeArray } from './wholeArray';

/** How memory files are read row by row. */
export function memoryForm(language: Language, rules: MemoryRules): RowForm<boolean, MemoryState, MemoryPart> {
  const plan = memoryPlan(language, rules);
  return {
    reachOf: head => keysReach(head, rules),
    mannerOf: head => hasKeys(head, rules),
    isSameManner: (a, b) => a === b,
    firstState: firstMemoryState,
    isSameState: (a, b) =>
      a.meaning === b.meaning && a.radix === b.radix && a.key === b.key && a.separated === b.separated,
    reader: (text, keyed, state) => new MemoryReader(text, plan, keyed, state),
    whole: () =>
      plainWhole(commentsOfStretches, (stretches: readonly MemoryStretch[], isComplete) =>
        scanOfStretches(language.id, rules, stretches, isComplete),
      ),
  };
}

type MemoryStretch = ReadStretch<MemoryPart>;

function* scanOfStretches(
  language: string,
  rules: MemoryRules,
  stretches: readonly MemoryStretch[],
  isComplete: boolean,
): Generator<undefined, Scan> {
  const isBits = isComplete && areBits(stretches, rules);
  let firstLine = 1;
  let leftOut = 0;
  const literals = yield* literalsOfStretches(stretches, (part, first, lines, table) => {
    if (first === 0) firstLine = lines + part.firstLine;
    if (isBits) for (let i = 0; i < part.literals.count; i++) tellBinary(table, first + i, rules.radix);
    leftOut += part.leftOut;
  });
  const arrays = isComplete ? wholeArray(literals, firstLine, leftOut) : [];
  return { ...NOTHING_ELSE, language, literals, arrays, formatComments: commentsOfStretches(stretches) };
}

/** Whether all words are bits, though no key says so. */
const areBits = (stretches: readonly MemoryStretch[], rules: MemoryRules): boolean => {
  const radix = stretches[stretches.length - 1]?.part.radix;
  let bits = 0;
  for (const { part } of stretches) bits = bits < 0 || part.bits < 0 ? -1 : bits + part.bits;
  return isBinary(radix, bits, rules);
};

import { type NotationOptions, parseNotation, type ParsedFormat } from '../core/notation';
import { type Language } from '../detect/language';
import { type Scan } from '../detect/scan';
import { type TypeName } from '../detect/typeName';

/** A fixed-point type in a line of a text, or a name that the text gives to one. */
export interface TypeInLine {
  /** Columns of the line. */
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly typeName?: TypeName;
  readonly parsed: ParsedFormat;
}

/** Of a longer line only so much on both sides is looked at. */
const NEAR = 300;

/** How many brackets around the place are tried from the inside out. */
const MOST_BRACKETS = 3;

/** Notations that are too short to be told from other words of a source. */
const AMBIGUOUS: readonly string[] = ['q', 'canonical'];

/**
 * The type at a column: on its name, or between the brackets of `ap_fixed<8,2>` and `sfixed(1 downto -6)`. A call that
 * makes a value, as `fi(0.1,1,8,6)`, is a type on its name only.
 */
export function typeInLine(line: string, column: number, notation: NotationOptions): TypeInLine | undefined {
  const from = Math.max(0, column - NEAR);
  const near = line.slice(from, column + NEAR);
  const at = column - from;
  let end = wordEnd(near, at);
  for (let tries = 0; tries <= MOST_BRACKETS; tries++) {
    const found = ending(near, end, at, notation);
    if (found) return { ...found, start: found.start + from, end: found.end + from };
    const open = openingBefore(near, tries === 0 ? at : end);
    if (open < 0) return undefined;
    end = open;
    while (near.charAt(end - 1) === ' ') end--;
  }
  return undefined;
}

/** The name of a fixed-point type at a column, as the text defines it before the offset, else behind. */
export function typeNameInLine(
  line: string,
  column: number,
  offset: number,
  { typeNames }: Scan,
  language: Language,
  notation: NotationOptions,
): TypeInLine | undefined {
  const end = wordEnd(line, column);
  const start = wordStart(line, end);
  if (typeNames.length === 0 || start >= end || end - start > NEAR) return undefined;
  const caseless = language.code?.words.caseless === true;
  const key = (name: string): string => (caseless ? name.toLowerCase() : name);
  const word = key(line.slice(start, end));
  const named = typeNames.filter(({ name }) => key(name) === word);
  const typeName = named.findLast(({ nameSpan }) => nameSpan.start <= offset) ?? named[0];
  const parsed = typeName && parseNotation(typeName.type, notation);
  return typeof parsed === 'object'
    ? { start, end, type: typeName?.type ?? '', ...(typeName && { typeName }), parsed }
    : undefined;
}

const isWordPart = (character: string): boolean => /\w/.test(character);

const wordEnd = (line: string, at: number): number => {
  let end = at;
  while (end < line.length && isWordPart(line.charAt(end))) end++;
  return end;
};

const wordStart = (line: string, end: number): number => {
  let start = end;
  while (start > 0 && isWordPart(line.charAt(start - 1))) start--;
  return start;
};

/** The type whose name ends at `end` and that contains the column `at`. */
const ending = (line: string, end: number, at: number, notation: NotationOptions): TypeInLine | undefined => {
  const start = wordStart(line, end);
  if (start >= end) return undefined;
  const head = pathStart(line, start);
  const close = groupEnd(line, end);
  const words = wordsStart(line, start);
  const whole = close > end ? [[head, close] as const] : [];
  for (const [first, last] of [...whole, [words < start ? words : head, end] as const]) {
    const type = line.slice(first, last);
    const parsed = parseNotation(type, notation);
    if (typeof parsed === 'string' || AMBIGUOUS.includes(parsed.notation)) continue;
    if (parsed.notation === 'embeddedC' && !type.includes('_')) continue;
    const stop = makesValue(type) ? end : last;
    if (at >= first && at <= stop) return { start: first, end: stop, type, parsed };
  }
  return undefined;
};

const makesValue = (type: string): boolean => /^(?:fi|Fxp|to_[su]fixed)\s*\(/i.test(type);

/** `cnl::` before a name. */
const pathStart = (line: string, start: number): number => {
  let first = start;
  while (line.slice(first - 2, first) === '::') first = wordStart(line, first - 2);
  return first;
};

/** `unsigned short` before `_Fract`. */
const wordsStart = (line: string, start: number): number => {
  const before = /(?:\b(?:_Sat|sat|unsigned|signed|short|long)\s+)+$/.exec(line.slice(Math.max(0, start - 60), start));
  return start - (before?.[0].length ?? 0);
};

/** Behind the brackets that open at `end` (or after blanks), else `end`. */
const groupEnd = (line: string, end: number): number => {
  let open = end;
  while (line.charAt(open) === ' ') open++;
  const [left, right] = line.charAt(open) === '<' ? '<>' : '()';
  if (line.charAt(open) !== left) return end;
  let depth = 0;
  for (let i = open; i < line.length; i++) {
    if (line.charAt(i) === left) depth++;
    else if (line.charAt(i) === right && --depth === 0) return i + 1;
  }
  return end;
};

/** The nearest bracket before the column that is still open there, or -1. */
const openingBefore = (line: string, at: number): number => {
  let depth = 0;
  for (let i = at - 1; i >= 0; i--) {
    const character = line.charAt(i);
    if (character === '>' || character === ')') depth++;
    else if ((character === '<' || character === '(') && --depth < 0) return i;
    else if (character === ';' || character === '{') return -1;
  }
  return -1;
};

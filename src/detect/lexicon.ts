import { DOT, isDigit, isLetter, isWideBlank, UNDERSCORE } from './charCodes';
import { LINED, SPACED, TUPLES } from './code/frame';
import { type CodeRules, type Language, type NumberRules } from './language';
import { type BracketRule } from './listRules';
import { type CommentRule, type HeredocRule, type QuoteRule, type StringRule } from './textRules';
import { type NumberPlan, numberPlan } from './numbers/numberPlan';
import { type RowRules, rowRulesOf } from './dense/rowRules';
import { type Storage, storageNamed, storageTable } from './storage';

/** What a character begins, where no comment and no string does. */
export const OTHER = 0;
export const BLANK = 1;
export const NEWLINE = 2;
export const WORD_START = 3;
export const DIGIT = 4;
export const DOT_CLASS = 5;
export const MINUS_CLASS = 6;
export const OPEN = 7;
export const CLOSE = 8;
export const SEPARATOR = 9;
export const TICK = 10;
export const CONTINUATION = 11;
export const LEAD = 12;
export const REGEX = 13;
export const INCREMENT = 14;
export const COLON_CLASS = 15;
export const SIGIL = 16;
export const SLASH_CLASS = 17;
export const RADIX_LEAD = 18;
/** Added where a comment or a string may begin with the character. */
export const LEXICAL = 32;

/** What a word means to the scanner; sums of these. */
export const PREFIX_WORD = 1;
export const STATEMENT_WORD = 2;
export const CONTROL_WORD = 4;
export const RANGE_WORD = 8;
export const RANGE_END_WORD = 16;
export const BLOCK_WORD = 32;
export const BODY_WORD = 64;
export const LABEL_WORD = 128;
export const DATA_WORD = 256;
export const BETWEEN_WORD = 512;
/** A quote may follow whose delimiters the writer chooses. */
export const QUOTE_WORD = 1024;
export const LAYOUT_WORD = 2048;
/** It means nothing but at the beginning of a statement. */
export const FIRST_WORD = 4096;

/** A comment, string or heredoc that may begin at a character. */
export interface Opener {
  readonly text: string;
  readonly comment?: CommentRule;
  readonly string?: StringRule;
  readonly quote?: QuoteRule;
  readonly heredoc?: HeredocRule;
}

/** A language's row, prepared for the scanner. */
export interface Lexicon {
  readonly language: Language;
  readonly rules: CodeRules;
  readonly numbers: NumberPlan;
  /** By ASCII code. */
  readonly classes: Uint8Array;
  /** By ASCII code, 1 inside a word. */
  readonly wordPart: Uint8Array;
  /** A point that no digit follows begins a word (R). */
  readonly dotWords: boolean;
  /** By ASCII code, longest first. */
  readonly openers: readonly (readonly Opener[] | undefined)[];
  /** Strings that need a word before them, by that word; by `*` those that any word suits. */
  readonly prefixed: ReadonlyMap<string, readonly StringRule[]>;
  /** By ASCII code, 1 for a quote (or fence) behind which a prefixed string may begin. */
  readonly prefixQuotes: Uint8Array;
  readonly words: ReadonlyMap<string, number>;
  /** Ranges exist whose ends are no literals. */
  readonly hasRanges: boolean;
  /** `<-` assigns. */
  readonly hasArrows: boolean;
  /** By ASCII code of the first character, bit n set where a word of length n (31: or longer) is in `words`. */
  readonly wordLengths: Uint32Array;
  readonly brackets: ReadonlyMap<number, BracketRule>;
  readonly storages: ReadonlyMap<string, Storage>;
  readonly never: ReadonlySet<string>;
  readonly calls: ReadonlySet<string>;
  readonly listCalls: ReadonlySet<string>;
  readonly rowCalls: ReadonlySet<string>;
  readonly groupWords: ReadonlySet<string>;
  readonly versions: ReadonlySet<string>;
  readonly records: ReadonlySet<string>;
  readonly listTypes: ReadonlySet<string>;
  readonly indexLists: ReadonlySet<string>;
  /** What `Frame.matrix` is of a list in square brackets or braces. */
  readonly matrix: number;
  /** How rows of numbers follow each other, where a kernel may pass from one to the next. */
  readonly rows: RowRules | undefined;
  /** Parentheses that are no list's element are complex numbers. */
  readonly pairs: boolean;
  readonly numberless: ReadonlySet<string>;
  /** The character that begins a macro's name, or -1. */
  readonly macro: number;
  /** An apostrophe behind an operand is an operator. */
  readonly transposes: boolean;
  readonly wrappers: ReadonlySet<string>;
  /** By name; `undefined` for a conversion that changes nothing. */
  readonly conversions: ReadonlyMap<string, Storage | undefined>;
  readonly qualifiers: ReadonlySet<string>;
  readonly containers: ReadonlySet<string>;
  /** Quotes by the word that begins them, where no mark stands before it. */
  readonly quoteWords: ReadonlyMap<string, QuoteRule>;
  readonly noCommand: ReadonlySet<string> | undefined;
  /** Words are nothing but their characters: no variable has punctuation for a name, no mark ends a word. */
  readonly plainWords: boolean;
  /** `->` leads to members, not the point (Perl, PHP). */
  readonly arrowMembers: boolean;
}

const known = new WeakMap<Language, Lexicon>();

/** The prepared row; the same object for the same row. */
export function lexiconOf(language: Language, rules: CodeRules): Lexicon {
  let lexicon = known.get(language);
  if (lexicon === undefined) {
    lexicon = prepare(language, rules);
    known.set(language, lexicon);
  }
  return lexicon;
}

const prepare = (language: Language, rules: CodeRules): Lexicon => {
  const openers = openersOf(rules);
  const words = wordsOf(rules);
  const prefixed = prefixedOf(rules.strings);
  return {
    language,
    rules,
    numbers: numberPlan(language.numbers, rules.words.units ?? [], rules),
    classes: classesOf(rules, language.numbers, openers),
    wordPart: wordPartOf(rules),
    dotWords: rules.words.start.includes('.'),
    openers,
    prefixed,
    prefixQuotes: prefixQuotesOf([...prefixed.values()].flat()),
    words,
    hasRanges: (rules.words.range ?? []).length > 0,
    hasArrows: rules.names.assign.includes('<-'),
    wordLengths: lengthsOf(words, rules.words.caseless === true),
    brackets: new Map(rules.lists.brackets.map(rule => [rule.open.charCodeAt(0), rule])),
    storages: storageTable(rules.expressions.types),
    never: new Set(rules.expressions.calls.not),
    calls: new Set(rules.expressions.calls.names),
    listCalls: new Set(
      rules.words.caseless === true ? rules.lists.calls?.map(name => name.toLowerCase()) : rules.lists.calls,
    ),
    rowCalls: new Set(rules.lists.rowCalls),
    groupWords: new Set(rules.lists.groupWords),
    versions: new Set(rules.words.versions),
    records: new Set(rules.lists.records),
    listTypes: new Set(rules.lists.types),
    indexLists: new Set(rules.lists.indexLists),
    matrix: MATRICES[rules.lists.matrix ?? 'none'],
    rows: rowRulesOf(rules, openers),
    pairs: rules.lists.brackets.some(({ first }) => first === 'pair'),
    numberless: new Set(rules.words.numberless),
    macro: rules.words.macro?.charCodeAt(0) ?? -1,
    transposes: rules.strings.some(({ transposes }) => transposes === true),
    wrappers: new Set(rules.lists.wrappers),
    conversions: new Map(
      Object.entries(rules.expressions.conversions ?? {}).map(([name, type]) => [name, storageNamed(type)]),
    ),
    qualifiers: new Set(rules.names.qualifiers),
    containers: new Set(rules.names.containers),
    quoteWords: quoteWordsOf(rules),
    plainWords: isPlain(rules),
    arrowMembers: rules.lists.access === '->',
    noCommand: rules.words.noCommand && new Set(rules.words.noCommand),
  };
};

/** The word as the sets of words have it. */
export const folded = ({ rules }: Lexicon, word: string): string =>
  rules.words.caseless === true ? word.toLowerCase() : word;

const MATRICES = { none: 0, spaced: SPACED, lined: LINED, tuples: TUPLES };
const isPlain = ({ words, lines }: CodeRules): boolean =>
  words.special === undefined && words.tail === undefined && words.repeat === undefined && lines.joiner === undefined;

const isWordStart = (code: number, rules: CodeRules): boolean =>
  isLetter(code) || code === UNDERSCORE || rules.words.start.includes(String.fromCharCode(code));

const classesOf = (
  rules: CodeRules,
  { radixes }: NumberRules,
  openers: readonly (readonly Opener[] | undefined)[],
): Uint8Array => {
  const classes = new Uint8Array(128);
  const put = (characters: string, value: number): void => {
    for (const character of characters) classes[character.charCodeAt(0)] = value;
  };
  put(' \t\v\f\0', BLANK);
  put('\n\r', NEWLINE);
  if (rules.lists.boxes !== undefined) put(rules.lists.boxes, BLANK);
  put('.', DOT_CLASS);
  put('-', MINUS_CLASS);
  put(',;', SEPARATOR);
  put(':=', COLON_CLASS);
  put(')]}', CLOSE);
  for (const { open } of rules.lists.brackets) put(open, OPEN);
  if (rules.lines.continued === true) put('\\', CONTINUATION);
  if (rules.lines.ampersand === true) put('&', CONTINUATION);
  if (rules.lists.slashes === true) put('/', SLASH_CLASS);
  if (rules.regex !== undefined) put('/', REGEX);
  if (rules.words.sigils !== undefined) put(rules.words.sigils, SIGIL);
  if (rules.expressions.increments === true) put('+', INCREMENT);
  if (rules.tick !== undefined) put("'", TICK);
  for (const { prefix } of radixes) put(prefix.charAt(0), RADIX_LEAD);
  for (let code = 0; code < 128; code++)
    if (isDigit(code)) classes[code] = DIGIT;
    else if (code !== DOT && isWordStart(code, rules)) classes[code] = WORD_START;
  if (rules.preprocessor) put(rules.preprocessor.lead, LEAD);
  for (let code = 0; code < 128; code++) if (openers[code]) classes[code] = (classes[code] ?? 0) | LEXICAL;
  return classes;
};

const wordPartOf = (rules: CodeRules): Uint8Array => {
  const part = new Uint8Array(128);
  for (let code = 0; code < 128; code++)
    if (isDigit(code) || isLetter(code) || code === UNDERSCORE || rules.words.part.includes(String.fromCharCode(code)))
      part[code] = 1;
  return part;
};

const openersOf = (rules: CodeRules): (readonly Opener[] | undefined)[] => {
  const openers: (Opener[] | undefined)[] = new Array<Opener[] | undefined>(128);
  const add = (opener: Opener): void => {
    const code = opener.text.charCodeAt(0);
    (openers[code] ??= []).push(opener);
  };
  for (const comment of rules.comments) add({ text: comment.open, comment });
  for (const string of rules.strings)
    if (!string.prefixes || string.prefixes.includes('')) add({ text: string.open, string });
  for (const quote of rules.quotes ?? []) if (quote.lead !== '') add({ text: quote.lead, quote });
  if (rules.heredocs) add({ text: rules.heredocs.open, heredoc: rules.heredocs });
  for (const list of openers) list?.sort((a, b) => b.text.length - a.text.length);
  return openers;
};

const prefixedOf = (strings: readonly StringRule[]): ReadonlyMap<string, readonly StringRule[]> => {
  const prefixed = new Map<string, StringRule[]>();
  for (const rule of strings)
    for (const prefix of rule.prefixes ?? []) {
      if (prefix === '') continue;
      for (const written of rule.anyCase === true ? casesOf(prefix) : [prefix])
        prefixed.set(
          written,
          [...(prefixed.get(written) ?? []), rule].sort((a, b) => b.open.length - a.open.length),
        );
    }
  return prefixed;
};

/** Every mixture of cases of a short word. */
const casesOf = (word: string): readonly string[] =>
  Array.from(word).reduce<readonly string[]>(
    (heads, letter) => heads.flatMap(head => [head + letter.toLowerCase(), head + letter.toUpperCase()]),
    [''],
  );

const prefixQuotesOf = (rules: readonly StringRule[]): Uint8Array => {
  const quotes = new Uint8Array(128);
  for (const rule of rules) {
    quotes[rule.open.charCodeAt(0)] = 1;
    if (rule.fence === 'hashes') quotes[35] = 1;
  }
  return quotes;
};

const quoteWordsOf = ({ quotes }: CodeRules): ReadonlyMap<string, QuoteRule> =>
  new Map((quotes ?? []).filter(({ lead }) => lead === '').flatMap(rule => rule.words.map(word => [word, rule])));

const wordsOf = (rules: CodeRules): ReadonlyMap<string, number> => {
  const words = new Map<string, number>();
  const add = (list: readonly string[] | undefined, flag: number): void => {
    for (const word of list ?? []) words.set(word, (words.get(word) ?? 0) | flag);
  };
  add(rules.words.prefix, PREFIX_WORD);
  add(rules.words.between, BETWEEN_WORD);
  add(rules.words.statement, STATEMENT_WORD);
  add(rules.words.control, CONTROL_WORD);
  add(rules.words.layout, LAYOUT_WORD);
  add(rules.words.first, FIRST_WORD);
  add(rules.words.range, RANGE_WORD);
  add(rules.words.rangeEnd, RANGE_END_WORD);
  add(rules.words.labels, LABEL_WORD);
  add(rules.words.data, DATA_WORD);
  add(rules.lists.blockWords, BLOCK_WORD);
  add(rules.lists.bodyWords, BODY_WORD);
  add([...quoteWordsOf(rules).keys()], QUOTE_WORD);
  return words;
};

const lengthsOf = (words: ReadonlyMap<string, number>, caseless: boolean): Uint32Array => {
  const lengths = new Uint32Array(128);
  const add = (first: string, length: number): void => {
    const code = first.charCodeAt(0);
    lengths[code] = (lengths[code] ?? 0) | (1 << Math.min(length, 31));
  };
  for (const word of words.keys()) {
    add(word, word.length);
    if (caseless) add(word.toUpperCase(), word.length);
  }
  return lengths;
};

/** What the word from `start` to `end` means: a sum of the `…_WORD` flags, 0 for most words. */
export function wordMeaning(lexicon: Lexicon, text: string, start: number, end: number): number {
  const lengths = lexicon.wordLengths[text.charCodeAt(start)] ?? 0;
  if ((lengths & (1 << Math.min(end - start, 31))) === 0) return 0;
  const word = text.slice(start, end);
  return lexicon.words.get(lexicon.rules.words.caseless === true ? word.toLowerCase() : word) ?? 0;
}

/** Whether a word before a declared type is not part of it. */
export const isQualifier = (lexicon: Lexicon, word: string): boolean => lexicon.qualifiers.has(folded(lexicon, word));

/** Whether a character can be inside a word. */
export const isPartOfWord = (lexicon: Lexicon, code: number): boolean =>
  code < 128 ? lexicon.wordPart[code] === 1 : code >= 128 && !isWideBlank(code);

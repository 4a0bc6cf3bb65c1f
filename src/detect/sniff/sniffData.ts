import { hasFences, looksLikeProse } from './sniffProse';
import { looksLikeTable } from './sniffTable';

/** The beginning of a text. */
export interface Sample {
  readonly text: string;
  /** Its lines, each cut where it is long. */
  readonly lines: readonly string[];
}

/** A data format and how its texts look; none of the patterns is met in prose or in a program. */
interface Look {
  readonly id: string;
  readonly looks: (sample: Sample) => boolean;
  /** The same where the text can only be of a few languages. */
  readonly looksAmong?: (sample: Sample) => boolean;
}

const has =
  (pattern: RegExp) =>
  ({ text }: Sample): boolean =>
    pattern.test(text);

const MARK_OF_JSON = /^\s*\{\s*("|\})/;
const LIST_OF_JSON = /^\s*\[\s*["{[\]\d-]/;
const NOT_JSON = /\d_|\d[fiu]\d|[^\s\d"]=|[;#']|\d\.[\s,\]]/;

const looksLikeJson = ({ text }: Sample): boolean =>
  MARK_OF_JSON.test(text) || (LIST_OF_JSON.test(text) && !NOT_JSON.test(text));

const content = (lines: readonly string[], comment: RegExp): readonly string[] =>
  lines.filter(line => line.trim() !== '' && !comment.test(line));

/** A map whose first key has single quotes or none, behind comments. */
const looksLikeJson5 = ({ lines }: Sample): boolean =>
  /^\s*\{\s*['\w$]+\s*:/.test(
    content(lines, /^\s*\/\//)
      .slice(0, 4)
      .join(' '),
  );

const share = (lines: readonly string[], pattern: RegExp): number =>
  lines.filter(line => pattern.test(line)).length / Math.max(1, lines.length);

const WORD = /^[\da-fxz_?]+$/i;

/** The words of a memory file, the last line aside, which may be cut. */
const memoryWords = (lines: readonly string[]): readonly string[] =>
  content(lines.slice(0, -1).concat(lines.length === 1 ? lines : []), /^\s*\/\//)
    .flatMap(line =>
      line
        .replace(/\/\/.*/, '')
        .trim()
        .split(/[\s,]+/),
    )
    .filter(word => word !== '');

/** Words of one width, some with letters that are hexadecimal digits, or all of bits; or an address before the first. */
const looksLikeMemory = ({ lines }: Sample): boolean => {
  const words = memoryWords(lines);
  const first = words[0] ?? '';
  const plain = words.filter(word => !word.startsWith('@'));
  if (plain.length === 0 || !plain.every(word => WORD.test(word))) return false;
  if (/^@[\da-f]+$/i.test(first)) return true;
  const widths = new Set(plain.map(word => word.replaceAll('_', '').length));
  if (widths.size > 1 || plain.length < 4 || first.length < 2) return false;
  const mostlyDigits = plain.filter(word => /\d/.test(word)).length >= plain.length / 2;
  const isHex = plain.some(word => /[a-f]/i.test(word)) && mostlyDigits;
  const isBinary =
    first.length >= 4 && plain.every(word => /^[01xz_]+$/i.test(word)) && plain.some(word => word.startsWith('0'));
  return isHex || isBinary;
};

/** Nothing but words of hexadecimal digits, and addresses. */
const isMemory = ({ lines }: Sample): boolean => {
  const words = memoryWords(lines);
  return words.length > 0 && words.every(word => WORD.test(word.replace(/^@/, '')));
};

const HEADING = /^\s*\[\[?[\w."' -]+\]\]?\s*(#.*)?$/;
const ENTRY = /^\s*[\w."' -]+?\s*=\s*(["'[{\d+-]|true\b|false\b|inf\b|nan\b)/;
const ROW = /^\s*([\]}"'[{\d+-].*|#.*)$/;

/** Headings and entries whose values are quoted, numbers or lists: no INI file, no program. */
const looksLikeToml = ({ lines }: Sample): boolean => {
  const rows = content(lines, /^\s*#/);
  const plain = rows.filter(line => !HEADING.test(line) || !/[a-z]/i.test(line));
  return (
    plain.length < rows.length && share(rows, ENTRY) > 0 && plain.every(line => ENTRY.test(line) || ROW.test(line))
  );
};

const KEY = /^\s*(- +)*("[^"]*"|'[^']*'|[\w./$<*-][\w./ ()$<*-]*?)\s*:(\s|$)/;
const ITEM = /^\s*- |^\s*-$/;
const FLOW = /^\s*[\d[\]{}"'+.-]/;
const NUMBER = /(:|-|,|\[) +[+-]?[\d.]+(e[+-]?\d+)?\s*(#.*|,.*|\].*)?$/i;

const MARK = /^---\s*$/;

/** Keys between two marks, and headings of Markdown behind. */
const isFrontMatter = (lines: readonly string[]): boolean => {
  const end = lines.findIndex((line, i) => i > 0 && MARK.test(line));
  return MARK.test(lines[0] ?? '') && end > 0 && lines.slice(end).some(line => /^##+ /.test(line));
};

/** No front matter of Markdown; a mark of the format; or keys and items line by line, some of them indented, and some a number. */
const looksLikeYaml = ({ text, lines }: Sample): boolean => {
  if (isFrontMatter(lines)) return false;
  if (/^(%YAML|---\s*(#.*)?\n\s*(#|- |[\w"'-]+ *:))/.test(text)) return true;
  const rows = content(lines.slice(0, 100), /^\s*#/);
  const known = rows.filter(line => KEY.test(line) || ITEM.test(line) || FLOW.test(line)).length;
  return (
    rows.length > 1 &&
    known >= rows.length * 0.9 &&
    rows.some(line => KEY.test(line)) &&
    rows.some(line => ITEM.test(line) || /^\s+\S/.test(line)) &&
    rows.some(line => NUMBER.test(line)) &&
    !rows.some(line => /[;{]\s*$|^\s*(#|\/\/)/.test(line))
  );
};

/** In the order in which they are asked. */
const LOOKS: readonly Look[] = [
  { id: 'mtx', looks: has(/^%%MatrixMarket\b/i) },
  { id: 'intel-hex', looks: has(/^\s*:[\da-f]{10,}\s/i) },
  { id: 'mif', looks: has(/^\s*(data_radix|address_radix)\s*=/im) },
  { id: 'coe', looks: has(/^\s*memory_initialization_(radix|vector)\s*=|^\s*radix\s*=\s*\d+\s*;/im) },
  { id: 'ipynb', looks: has(/^\s*\{\s*"(cells|metadata|nbformat|worksheets)"\s*:[^]*"cell_type"\s*:/) },
  { id: 'json', looks: looksLikeJson },
  { id: 'json5', looks: looksLikeJson5 },
  { id: 'readmem', looks: looksLikeMemory, looksAmong: isMemory },
  { id: 'csv', looks: ({ lines }) => looksLikeTable(lines) },
  { id: 'toml', looks: looksLikeToml },
  { id: 'yaml', looks: sample => looksLikeYaml(sample) && !hasFences(sample.lines) && !looksLikeProse(sample.lines) },
];

/** The id of the data format that a text's beginning is in; one of `ids`, if they are told. */
export const sniffData = (sample: Sample, ids?: readonly string[]): string | undefined =>
  ids === undefined
    ? LOOKS.find(({ looks }) => looks(sample))?.id
    : LOOKS.find(({ id, looks, looksAmong = looks }) => ids.includes(id) && looksAmong(sample))?.id;

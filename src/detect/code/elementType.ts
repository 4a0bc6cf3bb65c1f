import { isNotationWord } from '../../core/notation';
import { isBlank, isDigit, isLetter, UNDERSCORE } from '../charCodes';
import { isQualifier, type Lexicon } from '../lexicon';

/** A type with its containers taken off. */
export interface ElementType {
  /** As written, blanks joined. */
  readonly type: string;
  /** How many containers were taken off. */
  readonly containers: number;
}

/** `std::array<std::vector<float>, 4>` is two containers of `float`. */
export function insideContainers(written: string, lexicon: Lexicon): ElementType {
  let type = written.replace(/\s+/g, ' ').trim();
  let containers = 0;
  while (containers < 8) {
    const open = type.indexOf('<');
    if (open < 0 || !type.endsWith('>')) break;
    const name = type.slice(0, open).trim();
    if (!lexicon.containers.has(name.slice(name.lastIndexOf(':') + 1))) break;
    type = firstArgument(type.slice(open + 1, -1)).trim();
    containers++;
  }
  const words = type.split(' ');
  while (words.length > 1 && lexicon.qualifiers.has(words[0] ?? '')) words.shift();
  return { type: words.join(' '), containers };
}

const firstArgument = (inside: string): string => {
  let depth = 0;
  for (let i = 0; i < inside.length; i++) {
    const character = inside.charAt(i);
    if (character === '<' || character === '(') depth++;
    else if (character === '>' || character === ')') depth--;
    else if (character === ',' && depth === 0) return inside.slice(0, i);
  }
  return inside;
};

/** The element's type in an annotation: `f32` of `&'static [[f32; 3]; 2]`, `float` of `list[float]`, `t_rom` of `t_rom(0 to 3)`. */
export function annotatedType(annotation: string, lexicon: Lexicon): string {
  const { length } = annotation;
  for (let i = elementStart(annotation, lexicon.rules.names.of); i < length;) {
    const code = annotation.charCodeAt(i);
    if (!isLetter(code) && code !== UNDERSCORE) {
      i++;
      continue;
    }
    let end = i;
    while (end < length && isPathPart(annotation, end)) end++;
    const path = annotation.slice(i, end);
    const last = path.slice(Math.max(path.lastIndexOf('.'), path.lastIndexOf(':')) + 1);
    const lifetime = annotation.charAt(i - 1) === "'";
    if (!lifetime && !lexicon.containers.has(last) && !isQualifier(lexicon, last))
      return path + sizesOf(annotation, end, last);
    i = end;
  }
  return '';
}

/** Behind the last `of` of an annotation; 0 where it has none. */
const elementStart = (annotation: string, of: string | undefined): number => {
  const at = of === undefined ? -1 : annotation.toLowerCase().lastIndexOf(` ${of} `);
  return at < 0 || of === undefined ? 0 : at + of.length + 2;
};

/** What belongs to a fixed-point type behind its name: `<U6>`, `(1 downto -6)`. */
const sizesOf = (annotation: string, at: number, name: string): string => {
  let from = at;
  while (isBlank(annotation.charCodeAt(from))) from++;
  const open = annotation.charAt(from);
  if ((open !== '<' && open !== '(') || !isNotationWord(name)) return '';
  const end = annotation.indexOf(open === '<' ? '>' : ')', from);
  return end < 0 ? '' : annotation.slice(at, end + 1);
};

const isPathPart = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  if (isLetter(code) || isDigit(code) || code === UNDERSCORE || code === 46 || code >= 128) return true;
  return code === 58 && (text.charAt(at + 1) === ':' || text.charAt(at - 1) === ':');
};

/** A document: maps, lists, numbers as text, and texts that are none. */
export type YamlValue = string | readonly YamlValue[] | { readonly [key: string]: YamlValue };

/** How lists and maps are written, one choice after the other. */
export interface YamlStyle {
  /** In brackets, on one line or on several. */
  readonly flow: () => boolean;
  readonly broken: () => boolean;
  /** Behind a value or a comma: nothing, blanks, a comment. */
  readonly gap: () => string;
  readonly indent: number;
}

export const isList = (value: YamlValue): value is readonly YamlValue[] => Array.isArray(value);

const inBrackets = (value: YamlValue, style: YamlStyle): string => {
  if (typeof value === 'string') return value;
  const separator = style.broken() ? ',\n      ' : ', ';
  return isList(value)
    ? `[${value.map(each => inBrackets(each, style)).join(separator)}]`
    : `{${Object.entries(value)
        .map(([key, each]) => `${key}: ${inBrackets(each, style)}`)
        .join(separator)}}`;
};

const isEmpty = (value: YamlValue): boolean => typeof value !== 'string' && Object.keys(value).length === 0;

/** Lines of a value whose first line goes on behind `- ` or `key:`; `''` first where it begins on the next line. */
const lines = (value: YamlValue, style: YamlStyle): readonly string[] => {
  if (typeof value === 'string' || isEmpty(value) || style.flow()) {
    const written = inBrackets(value, style).split('\n');
    return [...written.slice(0, -1), `${written[written.length - 1] ?? ''}${style.gap()}`];
  }
  const pad = ' '.repeat(style.indent);
  const inner = isList(value)
    ? value.flatMap(each => {
        const [first = '', ...more] = lines(each, style);
        if (first !== '') return [`- ${first}`, ...more.map(line => `  ${line}`)];
        const [second = '', ...others] = more;
        return [`- ${second}`, ...others.map(line => `  ${line}`)];
      })
    : Object.entries(value).flatMap(([key, each]) => {
        const [first = '', ...more] = lines(each, style);
        return [first === '' ? `${key}:` : `${key}: ${first}`, ...more.map(line => pad + line)];
      });
  return ['', ...inner];
};

/** The document as YAML, in the style that is chosen on the way. */
export const yamlText = (value: YamlValue, style: YamlStyle): string =>
  lines(value, style)
    .filter((line, i) => i > 0 || line !== '')
    .join('\n')
    .concat('\n');

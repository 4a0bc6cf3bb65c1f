import { type Oracle } from '../oracle';
import { type OracleLiteral } from '../oracleReading';

/** How a table is written: what stands between its cells, how its comment lines begin, and whether `1,5` is a number. */
export interface TableStyle {
  readonly name: string;
  readonly separator: ',' | ';' | ' ';
  readonly comment: string;
  readonly decimalComma?: boolean;
}

const NUMBER = /^([-+]?)(0x[\da-f]+|(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)$/i;

/** Reads a table one cell after the other, as its standard says it; cells that are numbers are literals. */
export const tableOracle = ({ name, separator, comment, decimalComma = false }: TableStyle): Oracle => ({
  name,
  read: text => {
    const literals: OracleLiteral[] = [];
    const plain = separator === ' ' ? /[^ \t\r\n]+/y : separator === ',' ? /[^,\r\n]*/y : /[^;\r\n]*/y;
    for (let at = 0, lineStart = true; at < text.length;) {
      if (lineStart && text.startsWith(comment, at)) {
        at += /^.*\n?/.exec(text.slice(at))?.[0].length ?? 0;
        continue;
      }
      const cell = matchAt(/[ \t]*"(?:[^"]|"")*"[ \t]*/y, text, at) || matchAt(plain, text, at);
      const literal = numberIn(cell, at, decimalComma);
      if (literal) literals.push(literal);
      at += cell.length;
      lineStart = text.startsWith('\n', at);
      at++;
    }
    return { literals, listStarts: new Set(), blind: [], loose: [], limit: Infinity };
  },
});

const matchAt = (pattern: RegExp, text: string, at: number): string => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
};

const numberIn = (cell: string, at: number, decimalComma: boolean): OracleLiteral | undefined => {
  const bare = cell.trim().replace(/^"([^"]*)"$/, '$1');
  const number = NUMBER.exec(decimalComma ? bare.replace(/^([-+]?\d+),(\d+)/, '$1.$2') : bare);
  if (!number) return undefined;
  const [, sign = '', digits = ''] = number;
  const start = at + cell.indexOf(bare);
  const value = /^(\d+|0x.*)$/i.test(digits) ? BigInt(digits) : Number(digits);
  return {
    start: start + sign.length,
    end: start + bare.length,
    negative: sign === '-',
    value: sign === '-' ? -value : value,
  };
};

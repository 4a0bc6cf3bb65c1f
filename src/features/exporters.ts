import { binaryCode, hexCode } from '../core/codeText';
import { type FixedFormat, formatName } from '../core/format';
import { type Modes } from '../core/quantize';

/** An array in a format, ready to be written somewhere else. */
export interface ExportData {
  readonly name: string;
  readonly shape: readonly number[];
  readonly codes: readonly bigint[];
  /** What the codes stand for. */
  readonly values: Float64Array;
  readonly format: FixedFormat;
  readonly modes: Modes;
}

export interface Exporter {
  readonly id: string;
  readonly label: string;
  readonly write: (data: ExportData) => string;
}

/** One row a form of `Copy As…`. */
export const EXPORTERS: readonly Exporter[] = [
  { id: 'reals', label: 'Quantized values', write: data => rows(Array.from(data.values, String), data.shape) },
  { id: 'decimal', label: 'Integer codes', write: data => rows(data.codes.map(String), data.shape) },
  { id: 'hex', label: 'Hex codes', write: data => rows(hexWords(data), data.shape) },
  { id: 'binary', label: 'Binary codes', write: data => rows(binaryWords(data), data.shape) },
  { id: 'c', label: 'C array of codes', write: cArray },
  { id: 'systemverilog', label: 'SystemVerilog array of codes', write: systemVerilogArray },
  {
    id: 'readmemh',
    label: '$readmemh file',
    write: data => `// ${origin(data)}\n${bare(hexWords(data)).join('\n')}\n`,
  },
  {
    id: 'readmemb',
    label: '$readmemb file',
    write: data => `// ${origin(data)}\n${bare(binaryWords(data)).join('\n')}\n`,
  },
  {
    id: 'coe',
    label: 'Xilinx .coe file',
    write: data =>
      `; ${origin(data)}\nmemory_initialization_radix=16;\nmemory_initialization_vector=\n${bare(hexWords(data)).join(',\n')};\n`,
  },
  { id: 'json', label: 'JSON (name, format, codes, values)', write: json },
];

const hexWords = ({ codes, format }: ExportData): string[] => codes.map(code => hexCode(code, format));
const binaryWords = ({ codes, format }: ExportData): string[] => codes.map(code => binaryCode(code, format));
const bare = (words: readonly string[]): string[] => words.map(word => word.slice(2));
const origin = ({ name, format, modes }: ExportData): string =>
  `${identifier(name)}: ${formatName(format)}, ${modes.rounding}, ${modes.overflow}`;

/** A name that every language takes: letters, digits and `_`. */
function identifier(name: string): string {
  const cleaned = name.replace(/\W+/g, '_').slice(0, 64);
  return /^[A-Za-z_]/.test(cleaned) ? cleaned : `w_${cleaned}`;
}

/** Comma-separated, a line a row of the innermost dimension, eight a line where there is but one row. */
function rows(words: readonly string[], shape: readonly number[]): string {
  const columns = shape.length > 1 ? (shape[shape.length - 1] ?? 8) : 8;
  const lines: string[] = [];
  for (let i = 0; i < words.length; i += Math.max(1, columns))
    lines.push(words.slice(i, i + Math.max(1, columns)).join(', '));
  return lines.join(',\n');
}

function cArray(data: ExportData): string {
  const { format, codes, shape } = data;
  const width = [8, 16, 32, 64].find(bits => bits >= format.bw) ?? 64;
  const type = `${format.signed ? '' : 'u'}int${width}_t`;
  const sizes = `[${codes.length}]`;
  const note = shape.length > 1 ? `, shape ${shape.join(' x ')}` : '';
  return `/* ${origin(data)}${note} */\nstatic const ${type} ${identifier(data.name)}${sizes} = {\n${indented(rows(codes.map(String), shape))}\n};\n`;
}

function systemVerilogArray(data: ExportData): string {
  const { format, codes, shape } = data;
  const base = format.signed ? 'sd' : 'd';
  const words = codes.map(code => `${code < 0n ? '-' : ''}${format.bw}'${base}${code < 0n ? -code : code}`);
  const type = `logic ${format.signed ? 'signed ' : ''}[${format.bw - 1}:0]`;
  return `// ${origin(data)}\nlocalparam ${type} ${identifier(data.name)} [0:${codes.length - 1}] = '{\n${indented(rows(words, shape))}\n};\n`;
}

const indented = (text: string): string => text.replace(/^/gm, '  ');

function json({ name, shape, codes, values, format, modes }: ExportData): string {
  const head = JSON.stringify({ name, format: formatName(format), ...modes, shape });
  const reals = Array.from(values, value => (Number.isFinite(value) ? String(value) : 'null'));
  return `${head.slice(0, -1)},"codes":[${codes.join(',')}],"values":[${reals.join(',')}]}\n`;
}

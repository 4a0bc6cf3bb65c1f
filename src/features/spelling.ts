import { binaryCode, type CodeRadix, hexCode } from '../core/codeText';
import { type FixedFormat } from '../core/format';
import { type LiteralReading } from '../detect/readLiteral';
import { spellBare } from './bareSpelling';
import { floorLog2, scaleByPowerOfTwo } from '../core/powerOfTwo';

/** How a literal was written: what a new value in its place should keep. */
export interface LiteralStyle {
  /** The sign and the blanks after it, as written: ``, `-`, `- `. */
  readonly sign: string;
  /** Digits, point and exponent, without sign and suffix. */
  readonly digits: string;
  readonly suffix: string;
  /** The suffix is one of real numbers, or there is none: it may stay on a real. */
  readonly realSuffix: boolean;
  /** The literal is read to single precision. */
  readonly single: boolean;
  /** The language asks for a point in every real (`1.0e-7`). */
  readonly pointRequired: boolean;
}

/** The value in the style of the literal it replaces: suffix, exponent form, hex float, leading or trailing point stay. */
export function spellReal(value: number, style: LiteralStyle): string {
  if (!style.digits.includes(',')) return spellPointed(value, style);
  return spellPointed(value, { ...style, digits: style.digits.replace(',', '.') }).replace('.', ',');
}

function spellPointed(value: number, style: LiteralStyle): string {
  const sign = value < 0 ? (style.sign.startsWith('-') ? style.sign : '-') : '';
  const magnitude = Math.abs(value);
  if (/^0x.*p/i.test(style.digits)) return sign + hexFloat(magnitude, style.digits) + style.suffix;
  const real = /[.eE]/.test(style.digits) || (style.suffix !== '' && style.realSuffix);
  const suffix = style.realSuffix || (Number.isInteger(value) && !real) ? style.suffix : '';
  const exponent = /^[\d._']+([a-z])[+-]?[\d_]+$/i.exec(style.digits)?.[1];
  let digits = exponent === undefined ? positional(magnitude, style.single) : shortest(magnitude, style.single, 'e');
  if (exponent !== undefined) digits = digits.replace('e+', 'e').replace('e', exponent);
  if (style.pointRequired && /e/i.test(digits) && !digits.includes('.')) digits = digits.replace(/e/i, '.0$&');
  if (real && exponent === undefined && !/[.e]/i.test(digits)) digits += style.digits.endsWith('.') ? '.' : '.0';
  if (style.digits.startsWith('.') && digits.startsWith('0.') && digits !== '0.0') digits = digits.slice(1);
  return sign + digits + suffix;
}

/** The fewest digits that read back as the same number, of single precision where asked and where that holds it. */
function shortest(x: number, single: boolean, form: 'e' | ''): string {
  if (single && Math.fround(x) === x) {
    for (let digits = 1; digits <= 9; digits++) {
      const text = x.toPrecision(digits);
      if (Math.fround(Number(text)) === x) return form === 'e' ? Number(text).toExponential() : String(Number(text));
    }
  }
  return form === 'e' ? x.toExponential() : String(x);
}

/** Digits longer than this are written with an exponent after all. */
const MAX_POSITIONAL = 40;

/** The same without an exponent, as `0.00000095367431640625`. */
function positional(x: number, single: boolean): string {
  const text = shortest(x, single, '');
  const match = /^(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (!match) return text;
  const digits = (match[1] ?? '') + (match[2] ?? '');
  const exponent = Number(match[3]);
  const long = exponent < 0 ? '0.' + '0'.repeat(-exponent - 1) + digits : digits.padEnd(exponent + 1, '0');
  return long.length <= MAX_POSITIONAL ? long : text;
}

/** A C hex float, `0x1.8p-4`, with the letters' case of the model. */
function hexFloat(x: number, model: string): string {
  if (x === 0) return model.includes('X') ? '0X0P+0' : '0x0p+0';
  const exponent = floorLog2(x);
  const fraction = BigInt(scaleByPowerOfTwo(x, 52 - exponent)) - (1n << 52n);
  const hex = fraction.toString(16).padStart(13, '0').replace(/0+$/, '');
  const text = `0x1${hex === '' ? '' : `.${hex}`}p${exponent >= 0 ? '+' : ''}${exponent}`;
  return /[XP]/.test(model) ? text.toUpperCase() : text;
}

/** How a language writes an integer code; a radix that it cannot write is missing. */
interface CodeSpelling {
  readonly decimal?: (code: bigint, format: FixedFormat) => string;
  readonly hex?: (code: bigint, format: FixedFormat) => string;
  readonly binary?: (code: bigint, format: FixedFormat) => string;
}

const plain = (code: bigint): string => code.toString();
const hexDigits = (code: bigint, format: FixedFormat): string => hexCode(code, format).slice(2);
const binaryDigits = (code: bigint, format: FixedFormat): string => binaryCode(code, format).slice(2);

const PREFIXED: CodeSpelling = { decimal: plain, hex: hexCode, binary: binaryCode };
const NO_BINARY: CodeSpelling = { decimal: plain, hex: hexCode };
const DECIMAL_ONLY: CodeSpelling = { decimal: plain };

const verilogBase = (format: FixedFormat, base: string): string => `${format.bw}'${format.signed ? 's' : ''}${base}`;

/** Hex and binary are two's complement words of the format's width, in each language's own writing. */
const SPELLINGS: Readonly<Record<string, CodeSpelling>> = {
  verilog: sized(),
  systemverilog: sized(),
  vhdl: {
    decimal: plain,
    hex: (code, format) => `${format.bw % 4 === 0 ? '' : format.bw}x"${hexDigits(code, format)}"`,
    binary: (code, format) => `b"${binaryDigits(code, format)}"`,
  },
  glsl: NO_BINARY,
  hlsl: NO_BINARY,
  dart: NO_BINARY,
  ada: {
    decimal: plain,
    hex: (code, format) => `16#${hexDigits(code, format)}#`,
    binary: (code, format) => `2#${binaryDigits(code, format)}#`,
  },
  fortran: boz(),
  'fortran-fixed': boz(),
  r: NO_BINARY,
  vb: {
    decimal: plain,
    hex: (code, format) => `&H${hexDigits(code, format)}`,
    binary: (code, format) => `&B${binaryDigits(code, format)}`,
  },
  lua: NO_BINARY,
  json: DECIMAL_ONLY,
  csv: DECIMAL_ONLY,
  json5: { decimal: plain, hex: hexCode },
  mtx: DECIMAL_ONLY,
  // A byte that changes makes its record's checksum wrong.
  'intel-hex': {},
};

/** Files whose words have the radix that the file says, in no notation of their own. */
const BARE: ReadonlySet<string> = new Set(['readmem', 'coe', 'mif']);

function sized(): CodeSpelling {
  return {
    decimal: (code, format) => `${code < 0n ? '-' : ''}${verilogBase(format, 'd')}${code < 0n ? -code : code}`,
    hex: (code, format) => verilogBase(format, 'h') + hexDigits(code, format),
    binary: (code, format) => verilogBase(format, 'b') + binaryDigits(code, format),
  };
}

function boz(): CodeSpelling {
  return {
    decimal: plain,
    hex: (code, format) => `z'${hexDigits(code, format)}'`,
    binary: (code, format) => `b'${binaryDigits(code, format)}'`,
  };
}

/**
 * The code as the language writes it; `undefined` where it has no such writing (JSON knows no hex). `replaced` is the
 * literal in whose place it is to stand, which a word of a memory file must be like.
 */
export function spellCode(
  code: bigint,
  format: FixedFormat,
  radix: CodeRadix,
  languageId: string,
  replaced?: LiteralReading,
): string | undefined {
  if (BARE.has(languageId)) return replaced && spellBare(code, format, radix, replaced);
  const spelling = SPELLINGS[languageId] ?? PREFIXED;
  return spelling[radix]?.(code, format);
}

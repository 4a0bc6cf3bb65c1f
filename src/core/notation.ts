import { type FixedFormat, formatName, formatProblem, magnitudeBits } from './format';
import { readFxp } from './fxpNotation';
import { apModes, notationNumber, printApModes } from './notationModes';
import { type Modes } from './quantize';

/** How `Qm.n` is meant: does m count the sign bit (AMD, fxpmath, some ARM texts) or not (the default)? */
export interface NotationOptions {
  readonly qSignCounted: boolean;
}

export const DEFAULT_NOTATION_OPTIONS: NotationOptions = { qSignCounted: false };

/** A notation's reading: the format, and the modes where the type brings its own. */
export interface ParsedFormat {
  readonly format: FixedFormat;
  readonly modes?: Modes;
  /** The row it was read by. */
  readonly notation: NotationId;
}

export type NotationId =
  | 'canonical'
  | 'fxpmath'
  | 'q'
  | 'cmsis'
  | 'apFixed'
  | 'hls4ml'
  | 'acFixed'
  | 'scFixed'
  | 'fxp'
  | 'sfix'
  | 'fixdt'
  | 'vhdl'
  | 'qkeras'
  | 'rustAlias'
  | 'rustFixed'
  | 'cnl'
  | 'embeddedC';

/** A row's reading: format and modes, or a sentence about what is missing. */
type Reading = { readonly format: FixedFormat; readonly modes?: Modes } | string;

interface NotationRow {
  readonly id: NotationId;
  /** What the picker calls it. */
  readonly label: string;
  readonly pattern: RegExp;
  /** The word of a source that such a type (or a call that makes one) has for a name. */
  readonly word?: RegExp;
  /** Numbers written for such a type are codes: whole ones (the type is a plain integer), or bit patterns alone. */
  readonly codes?: 'integers' | 'words';
  readonly read: (match: RegExpExecArray, options: NotationOptions) => Reading;
  /** `undefined` where the notation has no such format. */
  readonly print: (format: FixedFormat, modes: Modes, options: NotationOptions) => string | undefined;
}

const signed = (bw: number, fracBw: number): FixedFormat => ({ signed: true, bw, fracBw });
const unsigned = (bw: number, fracBw: number): FixedFormat => ({ signed: false, bw, fracBw });
const ofSign = (isSigned: boolean, bw: number, fracBw: number): FixedFormat => ({ signed: isSigned, bw, fracBw });
const integerBits = (format: FixedFormat): number => format.bw - format.fracBw;

/** `name<a, b, …>` of the HLS families. */
const template = (names: string): RegExp => new RegExp(`^(?:(?:\\w+)::)*(${names})\\s*<([^<>]*)>$`);

function readTemplate(match: RegExpExecArray, isUnsigned: boolean, order: 'ap' | 'ac'): Reading {
  const name = match[1] ?? '';
  const words = (match[2] ?? '').split(',').map(word => word.trim());
  const bw = notationNumber(words[0]);
  const integer = notationNumber(words[1]);
  if (bw === undefined || integer === undefined) return `${name} takes a width and integer bits, as in ${name}<8,2>.`;
  let isSigned = !isUnsigned;
  if (order === 'ac') {
    const sign = words[2] ?? 'true';
    if (!/^(?:true|false|0|1)$/.test(sign)) return `The third argument of ${name} is true (signed) or false.`;
    isSigned = sign === 'true' || sign === '1';
  }
  const modes = apModes(words.slice(order === 'ac' ? 3 : 2));
  return typeof modes === 'string' ? modes : { format: ofSign(isSigned, bw, bw - integer), modes };
}

function printTemplate(name: string, prefix: string, format: FixedFormat, modes: Modes, sign = ''): string | undefined {
  const suffix = printApModes(prefix, modes);
  return suffix === undefined ? undefined : `${name}<${format.bw},${integerBits(format)}${sign}${suffix}>`;
}

const EMBEDDED_C: readonly { readonly name: string; readonly format: FixedFormat }[] = [
  { name: 'short _Fract', format: signed(8, 7) },
  { name: '_Fract', format: signed(16, 15) },
  { name: 'long _Fract', format: signed(32, 31) },
  { name: 'unsigned short _Fract', format: unsigned(8, 8) },
  { name: 'unsigned _Fract', format: unsigned(16, 16) },
  { name: 'unsigned long _Fract', format: unsigned(32, 32) },
  { name: 'short _Accum', format: signed(16, 7) },
  { name: '_Accum', format: signed(32, 15) },
  { name: 'long _Accum', format: signed(64, 31) },
  { name: 'unsigned short _Accum', format: unsigned(16, 8) },
  { name: 'unsigned _Accum', format: unsigned(32, 16) },
  { name: 'unsigned long _Accum', format: unsigned(64, 32) },
];

/** What `from_num` of the Rust crate `fixed` does with a float; on overflow it panics in debug builds and wraps in others. */
const RUST_MODES: Modes = { rounding: 'halfEven', overflow: 'wrap' };

/** Types of the Rust crate `fixed` have these widths (and 128). */
const RUST_WIDTHS: readonly number[] = [8, 16, 32, 64];

/** One row a notation, both directions; numerics.md section 2. The first row that knows a text reads it. */
export const NOTATIONS: readonly NotationRow[] = [
  {
    id: 'canonical',
    label: 's8/6',
    pattern: /^([su])(\d{1,3})\/([+-]?\d{1,4})$/i,
    read: m => ({ format: ofSign(m[1]?.toLowerCase() === 's', Number(m[2]), Number(m[3])) }),
    print: formatName,
  },
  {
    id: 'fxpmath',
    label: 'fxpmath',
    pattern: /^fxp-([su])(\d{1,3})\/([+-]?\d{1,4})$/i,
    read: m => ({ format: ofSign(m[1]?.toLowerCase() === 's', Number(m[2]), Number(m[3])) }),
    print: format => `fxp-${formatName(format)}`,
  },
  {
    id: 'q',
    label: 'Qm.n',
    pattern: /^(U?)Q(?:([+-]?\d{1,4})\.)?([+-]?\d{1,4})$/i,
    read: (m, { qSignCounted }) => {
      const isSigned = m[1] === '';
      const fracBw = Number(m[3]);
      if (m[2] === undefined) return { format: ofSign(isSigned, fracBw + (isSigned ? 1 : 0), fracBw) };
      return { format: ofSign(isSigned, Number(m[2]) + fracBw + (isSigned && !qSignCounted ? 1 : 0), fracBw) };
    },
    print: (format, _modes, { qSignCounted }) => {
      const integer = (qSignCounted ? format.bw : magnitudeBits(format)) - format.fracBw;
      return `${format.signed ? '' : 'U'}Q${integer}.${format.fracBw}`;
    },
  },
  {
    id: 'cmsis',
    label: 'CMSIS',
    pattern: /^q(7|15|31|63)_t$/,
    word: /^q(?:7|15|31|63)_t$/,
    codes: 'integers',
    read: m => ({ format: signed(Number(m[1]) + 1, Number(m[1])) }),
    print: format =>
      format.signed && [7, 15, 31, 63].includes(format.fracBw) && format.bw === format.fracBw + 1
        ? `q${format.fracBw}_t`
        : undefined,
  },
  {
    id: 'apFixed',
    label: 'Vitis HLS',
    pattern: template('ap_u?fixed'),
    word: /^ap_u?fixed$/,
    read: m => readTemplate(m, m[1] === 'ap_ufixed', 'ap'),
    print: (format, modes) => printTemplate(format.signed ? 'ap_fixed' : 'ap_ufixed', 'AP_', format, modes),
  },
  {
    id: 'hls4ml',
    label: 'hls4ml',
    pattern: template('u?fixed'),
    word: /^u?fixed$/,
    read: m => readTemplate(m, m[1] === 'ufixed', 'ap'),
    print: (format, modes) => printTemplate(format.signed ? 'fixed' : 'ufixed', '', format, modes),
  },
  {
    id: 'acFixed',
    label: 'Algorithmic C',
    pattern: template('ac_fixed'),
    word: /^ac_fixed$/,
    read: m => readTemplate(m, false, 'ac'),
    print: (format, modes) => printTemplate('ac_fixed', 'AC_', format, modes, format.signed ? ',true' : ',false'),
  },
  {
    id: 'scFixed',
    label: 'SystemC',
    pattern: template('sc_u?fixed(?:_fast)?'),
    word: /^sc_u?fixed(?:_fast)?$/,
    read: m => readTemplate(m, m[1]?.startsWith('sc_ufixed') === true, 'ap'),
    print: (format, modes) => printTemplate(format.signed ? 'sc_fixed' : 'sc_ufixed', 'SC_', format, modes),
  },
  {
    id: 'fxp',
    label: 'fxpmath object',
    pattern: /^Fxp\(([^()[\]]*)\)$/,
    word: /^Fxp$/,
    read: m => readFxp(m[1] ?? ''),
    print: ({ signed: isSigned, bw, fracBw }) =>
      `Fxp(x, signed=${isSigned ? 'True' : 'False'}, n_word=${bw}, n_frac=${fracBw})`,
  },
  {
    id: 'sfix',
    label: 'Simulink',
    pattern: /^([su])fix(\d{1,3})(?:_E(n?)(\d{1,4}))?$/,
    read: m => ({ format: ofSign(m[1] === 's', Number(m[2]), (m[3] === 'n' ? 1 : -1) * Number(m[4] ?? 0)) }),
    print: ({ signed: isSigned, bw, fracBw }) =>
      `${isSigned ? 's' : 'u'}fix${bw}${fracBw === 0 ? '' : fracBw > 0 ? `_En${fracBw}` : `_E${-fracBw}`}`,
  },
  {
    id: 'fixdt',
    label: 'MATLAB',
    // The value in fi(v, …) may be any text without a comma or bracket of its own; the others take none.
    pattern:
      /^(?:(?:fixdt|numerictype)\(|fi\([^,()[\]]+,)\s*([01]|true|false)\s*,\s*(\d{1,3})\s*,\s*([+-]?\d{1,4})\s*\)$/,
    word: /^fi$/,
    // Of the three only fi makes a value, to the nearest and saturated unless a fimath says otherwise.
    read: m => ({
      format: ofSign(m[1] === '1' || m[1] === 'true', Number(m[2]), Number(m[3])),
      ...(m[0].startsWith('fi(') && { modes: { rounding: 'halfUp', overflow: 'saturate' } }),
    }),
    print: format => `fixdt(${format.signed ? 1 : 0},${format.bw},${format.fracBw})`,
  },
  {
    id: 'vhdl',
    label: 'VHDL-2008',
    // A type, or a conversion to it with its bounds: to_sfixed(x, 1, -6).
    pattern:
      /^(?:([su])fixed\s*\(\s*([+-]?\d{1,4})\s+downto|to_([su])fixed\s*\([^,()]+,\s*([+-]?\d{1,4})\s*,)\s*([+-]?\d{1,4})\s*\)$/i,
    word: /^(?:to_)?[su]fixed$/,
    codes: 'words',
    read: m => {
      const [left, right] = [Number(m[2] ?? m[4]), Number(m[5])];
      if (left < right) return 'The left bound of a downto range must not be below the right one.';
      const format = ofSign((m[1] ?? m[3])?.toLowerCase() === 's', left - right + 1, -right);
      return { format, modes: { rounding: 'halfEven', overflow: 'saturate' } };
    },
    print: format => {
      const right = -format.fracBw + 0;
      return `${format.signed ? 's' : 'u'}fixed(${format.bw + right - 1} downto ${right})`;
    },
  },
  {
    id: 'qkeras',
    label: 'QKeras',
    pattern: /^quantized_bits\(\s*(\d{1,3})\s*,\s*([+-]?\d{1,4})\s*(?:,[^()]*)?\)$/,
    read: m => ({ format: signed(Number(m[1]), Number(m[1]) - Number(m[2]) - 1) }),
    print: format => (format.signed ? `quantized_bits(${format.bw},${integerBits(format) - 1})` : undefined),
  },
  {
    id: 'rustAlias',
    label: 'Rust fixed (alias)',
    pattern: /^(?:\w+::)*([IU])(\d{1,3})F(\d{1,3})$/,
    word: /^[IU]\d{1,3}F\d{1,3}$/,
    read: m => ({ format: ofSign(m[1] === 'I', Number(m[2]) + Number(m[3]), Number(m[3])), modes: RUST_MODES }),
    print: format =>
      RUST_WIDTHS.includes(format.bw) && format.fracBw >= 0 && integerBits(format) >= 0
        ? `${format.signed ? 'I' : 'U'}${integerBits(format)}F${format.fracBw}`
        : undefined,
  },
  {
    id: 'rustFixed',
    label: 'Rust fixed',
    pattern: /^(?:\w+::)*Fixed([IU])(8|16|32|64)\s*<\s*(?:\w+::)*U(\d{1,2})\s*>$/,
    word: /^Fixed[IU](?:8|16|32|64)$/,
    read: m => ({ format: ofSign(m[1] === 'I', Number(m[2]), Number(m[3])), modes: RUST_MODES }),
    print: format =>
      RUST_WIDTHS.includes(format.bw) && format.fracBw >= 0 && integerBits(format) >= 0
        ? `Fixed${format.signed ? 'I' : 'U'}${format.bw}<U${format.fracBw}>`
        : undefined,
  },
  {
    id: 'cnl',
    label: 'CNL',
    pattern:
      /^(?:\w+::)*scaled_integer\s*<\s*(?:std::)?(u?)int(8|16|32|64)_t\s*,\s*(?:\w+::)*power\s*<\s*([+-]?\d{1,4})\s*>\s*>$/,
    word: /^scaled_integer$/,
    read: m => ({ format: ofSign(m[1] === '', Number(m[2]), -Number(m[3])) }),
    print: format =>
      [8, 16, 32, 64].includes(format.bw)
        ? `scaled_integer<${format.signed ? '' : 'u'}int${format.bw}_t, power<${-format.fracBw + 0}>>`
        : undefined,
  },
  {
    id: 'embeddedC',
    label: 'Embedded C',
    pattern: /^((?:(?:_Sat|sat|unsigned|signed|short|long)\s+){0,3})_?([Ff]ract|[Aa]ccum)$/,
    word: /^(?:_Fract|_Accum|fract|accum)$/,
    read: m => {
      const words = (m[1] ?? '').trim().split(/\s+/);
      const size = words.filter(word => word === 'short' || word === 'long');
      const full = [
        ...(words.includes('unsigned') ? ['unsigned'] : []),
        ...size,
        `_${(m[2] ?? '').charAt(0).toUpperCase()}${(m[2] ?? '').slice(1)}`,
      ].join(' ');
      const row = EMBEDDED_C.find(candidate => candidate.name === full);
      if (!row) return `There is no type '${full}'.`;
      return words.includes('_Sat') || words.includes('sat')
        ? { format: row.format, modes: { rounding: 'towardZero', overflow: 'saturate' } }
        : { format: row.format };
    },
    print: format => EMBEDDED_C.find(row => formatName(row.format) === formatName(format))?.name,
  },
];

const WORDS = new RegExp(NOTATIONS.flatMap(row => row.word?.source ?? []).join('|'), 'i');

/** Whether a type of any notation, or a call that makes a number of one, can have this word for a name; in any case of letters. */
export function isNotationWord(word: string): boolean {
  return WORDS.test(word);
}

/** Which numbers are codes where they are written for a type of this notation; `undefined`: none, whole ones are reals. */
export function codesOfNotation(id: NotationId): 'integers' | 'words' | undefined {
  return NOTATIONS.find(row => row.id === id)?.codes;
}

const MAX_TEXT = 200;

/** Reads a format in any notation of the table, or says in a sentence why it is none. */
export function parseNotation(
  text: string,
  options: NotationOptions = DEFAULT_NOTATION_OPTIONS,
): ParsedFormat | string {
  const trimmed = text.trim();
  if (trimmed.length > MAX_TEXT) return 'This is too long to be a number format.';
  for (const row of NOTATIONS) {
    const match = row.pattern.exec(trimmed);
    if (!match) continue;
    const reading = row.read(match, options);
    if (typeof reading === 'string') return reading;
    // A text such as s8/-0 would bring −0.
    const format = { ...reading.format, fracBw: reading.format.fracBw + 0 };
    return formatProblem(format) ?? { ...reading, format, notation: row.id };
  }
  return 'This is no number format. Write it as s8/6, Q1.6, ap_fixed<8,2>, sfix8_En6, fixdt(1,8,6), sfixed(1 downto -6) …';
}

/** The format in one notation; `undefined` where that notation cannot say it. */
export function printNotation(
  id: NotationId,
  format: FixedFormat,
  modes: Modes,
  options: NotationOptions = DEFAULT_NOTATION_OPTIONS,
): string | undefined {
  return NOTATIONS.find(row => row.id === id)?.print(format, modes, options);
}

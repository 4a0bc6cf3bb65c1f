import { type FormatWidth, MAX_BW } from '../core/format';

/** How a family of integer types writes sign and width. */
interface IntegerRow {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray) => FormatWidth;
}

/** Types of which arrays are data, one row a family; blanks and quotes around the type are gone. */
const STORED: readonly IntegerRow[] = [
  { pattern: /^q(7|15|31|63)_t$/, read: m => ({ signed: true, bw: Number(m[1]) + 1 }) },
  { pattern: /^(?:std::)?(u?)int(8|16|32|64)_t$/, read: m => ({ signed: m[1] === '', bw: Number(m[2]) }) },
  {
    pattern: /^(?:(?:np|numpy|torch|jnp|tf)\.)?(u?)int(8|16|32|64)$/,
    read: m => ({ signed: m[1] === '', bw: Number(m[2]) }),
  },
  { pattern: /^([iu])(8|16|32|64)$/, read: m => ({ signed: m[1] === 'i', bw: Number(m[2]) }) },
  {
    pattern: /^(?:Big)?(Ui|I)nt(8|16|32|64)(?:Clamped)?Array$/,
    read: m => ({ signed: m[1] === 'I', bw: Number(m[2]) }),
  },
];

/** Of the types that the languages have by themselves; `int` has 32. */
const PLAIN_BITS: Readonly<Record<string, number>> = {
  char: 8,
  short: 16,
  shortint: 16,
  longlong: 64,
  longlongint: 64,
  longint: 64,
};

/** Types of words that may be anything: their width tells a format where a directive tells the fraction. */
const WORDS: readonly IntegerRow[] = [
  {
    pattern: /^(un)?(?:signed)?(char|short|shortint|int|integer|longlong|longlongint|longint)$/,
    read: m => ({ signed: m[1] === undefined, bw: PLAIN_BITS[m[2] ?? ''] ?? 32 }),
  },
  // Vitis HLS and SystemC, Algorithmic C.
  { pattern: /^(?:\w+::)*(?:ap|sc)_(u?)int<(\d{1,4})>$/, read: m => ({ signed: m[1] === '', bw: Number(m[2]) }) },
  {
    pattern: /^(?:\w+::)*ac_int<(\d{1,4})(?:,(true|false|0|1))?>$/,
    read: m => ({ signed: m[2] !== 'false' && m[2] !== '0', bw: Number(m[1]) }),
  },
  // SystemVerilog with one packed range, VHDL.
  {
    pattern: /^(?:logic|reg|bit|wire)(signed|unsigned)?\[(\d{1,4}):(\d{1,4})\]$/,
    read: m => ({ signed: m[1] === 'signed', bw: Math.abs(Number(m[2]) - Number(m[3])) + 1 }),
  },
  {
    pattern: /^(un)?signed\((\d{1,4})downto(\d{1,4})\)$/i,
    read: m => ({ signed: m[1] === undefined, bw: Math.abs(Number(m[2]) - Number(m[3])) + 1 }),
  },
];

const LONGEST = 200;

/** The width of an element type that stores whole numbers of a fixed size, as `int16_t`, `i8`, `q15_t`; else `undefined`. */
export function integerStorage(elementType: string | undefined): FormatWidth | undefined {
  return widthBy(STORED, elementType);
}

/** The same, and of bit vectors: `logic signed [7:0]`, `signed(7 downto 0)`, `ap_int<8>`. */
export function integerWidth(type: string | undefined): FormatWidth | undefined {
  return integerStorage(type) ?? widthBy(WORDS, type);
}

const widthBy = (rows: readonly IntegerRow[], written: string | undefined): FormatWidth | undefined => {
  if (written === undefined || written.length > LONGEST) return undefined;
  const type = written.replace(/^(?:(?:const|static|volatile|constexpr)\s+)+/, '').replace(/['"\s]/g, '');
  for (const { pattern, read } of rows) {
    const match = pattern.exec(type);
    if (!match) continue;
    const width = read(match);
    return width.bw >= 1 && width.bw <= MAX_BW ? width : undefined;
  }
  return undefined;
};

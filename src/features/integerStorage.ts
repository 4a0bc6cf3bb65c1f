import { type FormatWidth } from '../core/format';

const C_TYPE = /^(?:std::)?(u?)int(8|16|32|64)_t$/;
const RUST_TYPE = /^([iu])(8|16|32|64)$/;
const TYPED_ARRAY = /^(Big)?(Ui|I)nt(8|16|32|64)(?:Clamped)?Array$/;
const NUMPY_TYPE = /^(?:(?:np|numpy|torch|jnp|tf)\.)?(u?)int(8|16|32|64)$/;
const CMSIS_TYPE = /^q(7|15|31|63)_t$/;

/** The width of an element type that stores whole numbers of a fixed size, as `int16_t`, `i8`, `q15_t`; else `undefined`. */
export function integerStorage(elementType: string | undefined): FormatWidth | undefined {
  const type = elementType?.replace(/^(?:(?:const|static|volatile|constexpr)\s+)+/, '').replace(/['"\s]/g, '');
  if (type === undefined) return undefined;
  const cmsis = CMSIS_TYPE.exec(type);
  if (cmsis) return { signed: true, bw: Number(cmsis[1]) + 1 };
  const plain = C_TYPE.exec(type) ?? NUMPY_TYPE.exec(type);
  if (plain) return { signed: plain[1] === '', bw: Number(plain[2]) };
  const rust = RUST_TYPE.exec(type);
  if (rust) return { signed: rust[1] === 'i', bw: Number(rust[2]) };
  const typed = TYPED_ARRAY.exec(type);
  return typed ? { signed: typed[2] === 'I', bw: Number(typed[3]) } : undefined;
}

/** How a language writes numbers, as far as their values are worked out here. */
export interface NumberStyle {
  /** Digit separators. */
  readonly separators?: RegExp;
  /** What follows a number that has no radix prefix. */
  readonly suffix?: RegExp;
  /** What follows one that has. */
  readonly prefixedSuffix?: RegExp;
  /** Numbers of this form are rounded to binary32 or to binary16: `1.5f`. */
  readonly single?: RegExp;
  /** `017` is 15. */
  readonly octal?: boolean;
}

/** What a number without sign says, by the means of JavaScript alone; `undefined` where these do not suffice. */
export function writtenValue(written: string, style: NumberStyle): number | bigint | undefined {
  const text = (style.separators ? written.replace(style.separators, '') : written).toLowerCase();
  if (/^0x[\da-f]*\.?[\da-f]*p/.test(text)) return hexFloat(text, style);
  if (/^0[xbo]/.test(text)) {
    const digits = style.prefixedSuffix ? text.replace(style.prefixedSuffix, '') : text;
    return /^0(x[\da-f]+|b[01]+|o[0-7]+)$/.test(digits) ? BigInt(digits) : undefined;
  }
  const digits = style.suffix ? text.replace(style.suffix, '') : text;
  if (style.octal === true && /^0[0-7]+$/.test(digits)) return BigInt(`0o${digits.slice(1)}`);
  if (/^\d+$/.test(digits)) return style.single?.test(text) === true ? Math.fround(Number(digits)) : BigInt(digits);
  if (!/^(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/.test(digits)) return undefined;
  return style.single?.test(text) === true ? Math.fround(Number(digits)) : Number(digits);
}

const hexFloat = (text: string, style: NumberStyle): number | undefined => {
  const parts = /^0x([\da-f]*)\.?([\da-f]*)p([+-]?\d+)[fdlq]?$/.exec(text);
  if (!parts) return undefined;
  const [, whole = '', fraction = '', exponent = ''] = parts;
  const value = Number(BigInt(`0x${whole}${fraction}`)) * 2 ** (Number(exponent) - 4 * fraction.length);
  return style.single?.test(text) === true ? Math.fround(value) : value;
};

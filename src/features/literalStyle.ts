import { type Language } from '../detect/language';
import { type LiteralReading } from '../detect/readLiteral';
import { type LiteralStyle } from './spelling';

/** How a literal is written, for what is to replace it. */
export function literalStyle(text: string, reading: LiteralReading, language: Language): LiteralStyle {
  const real = reading.kind === 'float' || reading.kind === 'hexFloat';
  return {
    sign: text.slice(reading.sign.start, reading.sign.end),
    digits: text.slice(reading.prefix.start, reading.digits.end),
    suffix: reading.suffix,
    realSuffix: real || reading.float !== undefined || reading.suffix === '',
    single: reading.float === 'binary32',
    pointRequired: language.numbers.pointRequired === true,
  };
}

import { toNumber } from '../../core/exact';
import { codeValue } from '../../core/quantize';
import { type Language } from '../../detect/language';
import { type Scan } from '../../detect/scan';
import { type LensSettings } from '../lensSettings';
import { type LiteralReading, literalReading } from '../literalReading';
import { type TextOf } from './arraySubject';

/** A text, what was found in it, and the settings there. */
export interface ReadText {
  readonly scan: Scan;
  readonly language: Language;
  readonly textOf: TextOf;
  readonly settings: LensSettings;
}

/** A literal that belongs to no array, read as its hover reads it; plain integers too, since somebody asked for this one. */
export function readAlone({ scan, language, textOf, settings }: ReadText, index: number): LiteralReading | undefined {
  const span = { start: scan.literals.starts[index] ?? 0, end: scan.literals.ends[index] ?? 0 };
  const nothing = { array: undefined, isElement: false, constant: undefined, refused: undefined };
  return literalReading({
    scan,
    language,
    target: { literal: { index, span }, ...nothing },
    text: textOf(span.start, span.end),
    arrayDecision: undefined,
    areCodes: false,
    settings: { ...settings, integers: 'always' },
  });
}

/** The number that a literal stands for. */
export const realOfReading = (reading: LiteralReading): number =>
  reading.kind === 'code' ? toNumber(codeValue(reading.code, reading.decision.format)) : Number(reading.value);

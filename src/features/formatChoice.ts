import { type FixedFormat, type FormatWidth, MAX_BW } from '../core/format';
import { type NotationOptions, parseNotation } from '../core/notation';
import { type Modes } from '../core/quantize';

/** The setting `fixedPoint.format`: a width for which the policy finds `fracBw`, or one format for all. */
export type FormatChoice =
  | { readonly kind: 'auto'; readonly width: FormatWidth }
  | { readonly kind: 'format'; readonly format: FixedFormat; readonly modes?: Modes };

/** Reads `auto 8`, `auto u16` or any notation; a sentence where it is neither. */
export function parseFormatChoice(text: string, notation: NotationOptions): FormatChoice | string {
  const auto = /^auto(?:\s+([su]?)(\d{1,3}))?$/i.exec(text.trim());
  if (auto) {
    const bw = Number(auto[2] ?? 8);
    if (bw < 1 || bw > MAX_BW) return `The width must be a whole number of 1 to ${MAX_BW} bits.`;
    return { kind: 'auto', width: { signed: auto[1]?.toLowerCase() !== 'u', bw } };
  }
  const parsed = parseNotation(text, notation);
  if (typeof parsed === 'string') return parsed;
  return parsed.modes
    ? { kind: 'format', format: parsed.format, modes: parsed.modes }
    : { kind: 'format', format: parsed.format };
}

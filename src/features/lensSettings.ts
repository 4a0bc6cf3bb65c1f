import { type FixedFormat, type FormatWidth, MAX_BW } from '../core/format';
import { DEFAULT_NOTATION_OPTIONS, type NotationOptions, parseNotation } from '../core/notation';
import { DEFAULT_POLICY, type PolicyChoice } from '../core/policy';
import { DEFAULT_MODES, type Modes } from '../core/quantize';

/** The setting `fixedPoint.format`: a width for which the policy finds `fracBw`, or one format for all. */
export type FormatChoice =
  | { readonly kind: 'auto'; readonly width: FormatWidth }
  | { readonly kind: 'format'; readonly format: FixedFormat; readonly modes?: Modes };

/** Which integers a hover speaks of. */
export type IntegerHover = 'never' | 'codes' | 'always';

/** Everything a user may set, read and checked once. */
export interface LensSettings {
  readonly choice: FormatChoice;
  /** `fixedPoint.format` as it was written. */
  readonly choiceText: string;
  readonly policy: PolicyChoice;
  readonly modes: Modes;
  readonly notation: NotationOptions;
  readonly integers: IntegerHover;
}

export const DEFAULT_CHOICE_TEXT = 'auto 8';

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

export const DEFAULT_SETTINGS: LensSettings = {
  choice: { kind: 'auto', width: { signed: true, bw: 8 } },
  choiceText: DEFAULT_CHOICE_TEXT,
  policy: DEFAULT_POLICY,
  modes: DEFAULT_MODES,
  notation: DEFAULT_NOTATION_OPTIONS,
  integers: 'codes',
};

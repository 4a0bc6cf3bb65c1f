import { type FixedFormat, formatName, type FormatWidth } from '../core/format';
import { type NotationOptions, parseNotation, printNotation } from '../core/notation';
import { bestFracBw, coverFracBw, type PolicyData, policyName, policyData } from '../core/policy';
import { type Modes } from '../core/quantize';
import { shownMarkdown, shownText } from './hostileText';
import { type LensSettings } from './lensSettings';
import { type Translate } from './translate';

/** Why a format holds at a number; the first that applies wins. */
export type FormatReason =
  | { readonly kind: 'type'; readonly type: string }
  | { readonly kind: 'setting'; readonly text: string }
  | { readonly kind: 'width'; readonly type: string }
  | { readonly kind: 'auto'; readonly text: string; readonly policy: string; readonly of: 'value' | 'array' };

/** A format, the modes with it, and the rule that gave both. */
export interface FormatDecision {
  readonly format: FixedFormat;
  readonly modes: Modes;
  readonly reason: FormatReason;
}

const QUALIFIERS = /^(?:(?:const|static|volatile|constexpr|inline|extern|register|mut)\s+)+/;

/** The format that a declared element type names by itself, as `ap_fixed<8,2>` or `q15_t` do, with its own modes. */
export function declaredFormat(elementType: string | undefined, settings: LensSettings): FormatDecision | undefined {
  if (elementType === undefined) return undefined;
  const type = elementType.replace(QUALIFIERS, '').trim();
  const parsed = parseNotation(type, settings.notation);
  if (typeof parsed === 'string') return undefined;
  return { format: parsed.format, modes: parsed.modes ?? settings.modes, reason: { kind: 'type', type } };
}

/** The format for real values: the declared type's, else the setting's, else the best by policy for `data`. */
export function realFormat(
  elementType: string | undefined,
  data: PolicyData,
  of: 'value' | 'array',
  settings: LensSettings,
): FormatDecision {
  return declaredFormat(elementType, settings) ?? settingFormat(settings) ?? autoFormat(data, of, settings);
}

export function settingFormat(settings: LensSettings): FormatDecision | undefined {
  if (settings.choice.kind === 'auto') return undefined;
  const { format, modes } = settings.choice;
  return { format, modes: modes ?? settings.modes, reason: { kind: 'setting', text: settings.choiceText } };
}

/** The policy's best for the width of `auto n`; where no format meets the policy, the covering one. */
export function autoFormat(data: PolicyData, of: 'value' | 'array', settings: LensSettings): FormatDecision {
  const width = autoWidth(settings);
  const best = bestFracBw(settings.policy, data, width, settings.modes);
  const fracBw = best ?? coverFracBw(data.range, width);
  const policy = best === undefined ? 'cover' : policyName(settings.policy);
  return {
    format: { ...width, fracBw },
    modes: settings.modes,
    reason: { kind: 'auto', text: settings.choiceText, policy, of },
  };
}

/** The width that policies are asked for: the chosen format's. */
export function autoWidth(settings: LensSettings): FormatWidth {
  const { choice } = settings;
  if (choice.kind === 'auto') return choice.width;
  return { signed: choice.format.signed, bw: choice.format.bw };
}

export function policyDataOfValue(x: number): PolicyData {
  return policyData(Float64Array.of(x));
}

/** `s8/6 (Q1.6)`, or the canonical name alone where Q says nothing more. */
export function formatText(format: FixedFormat, modes: Modes, notation: NotationOptions): string {
  const q = printNotation('q', format, modes, notation);
  return q === undefined ? formatName(format) : `${formatName(format)} (${q})`;
}

/** The rule in a sentence, its texts from the file made fit by `show`. */
function reasonText(decision: FormatDecision, t: Translate, show: (text: string) => string): string {
  const { reason, modes } = decision;
  const by = `${modes.rounding}, ${modes.overflow}`;
  switch (reason.kind) {
    case 'type':
      return t('Format by the declared type {0}: {1}', show(reason.type), by);
    case 'setting':
      return t('Format by the setting fixedPoint.format {0}: {1}', show(reason.text), by);
    case 'width':
      return t('Codes of {0}, read as fractions (every bit but the sign)', show(reason.type));
    case 'auto':
      return reason.of === 'array'
        ? t('Format best for this array by policy {0} ({1}): {2}', reason.policy, show(reason.text), by)
        : t('Format best for this value by policy {0} ({1}): {2}', reason.policy, show(reason.text), by);
  }
}

export function reasonMarkdown(decision: FormatDecision, t: Translate): string {
  return reasonText(decision, t, shownMarkdown);
}

export function plainReason(decision: FormatDecision, t: Translate): string {
  return reasonText(decision, t, shownText);
}

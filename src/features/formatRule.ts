import { type FixedFormat, formatName, type FormatWidth } from '../core/format';
import { type NotationOptions, parseNotation, type ParsedFormat, printNotation } from '../core/notation';
import { bestFracBw, coverFracBw, type PolicyData, policyData } from '../core/policy';
import { policyName } from '../core/policyName';
import { type Modes } from '../core/quantize';
import { type DeclaredType, typeText } from './declaredType';
import { type DirectivePlace, type PlacedDirective } from './formatDirectives';
import { shownMarkdown, shownText } from './hostileText';
import { type AppliedDirective, type ChoiceSource, type LensSettings } from './lensSettings';
import { type Translate } from './translate';

/** Why a format holds at a number; the first that applies wins. */
export type FormatReason =
  | {
      readonly kind: 'directive';
      readonly where: DirectivePlace;
      readonly text: string;
      readonly offset: number;
      /** The rule below it that gave what the directive leaves open. */
      readonly rest: FormatReason | undefined;
    }
  | {
      readonly kind: 'type';
      readonly type: string;
      readonly name?: string;
      readonly offset: number;
      /** Whole numbers among those written for the type are reals, as its constructors take them. */
      readonly wholeAreReals?: boolean;
    }
  | { readonly kind: 'setting'; readonly text: string; readonly source: ChoiceSource }
  | { readonly kind: 'width'; readonly type: string }
  | {
      readonly kind: 'auto';
      readonly text: string;
      readonly policy: string;
      readonly of: 'value' | 'array';
      readonly source: ChoiceSource;
    };

/** A format, the modes with it, and the rule that gave both. */
export interface FormatDecision {
  readonly format: FixedFormat;
  readonly modes: Modes;
  readonly reason: FormatReason;
}

/**
 * The settings as directives change them, the nearest first: the first that says a format gives it, and those before it
 * lay their modes and policy over it. `width` is what the source says of the numbers' width: `frac_bw` alone needs one.
 */
export function settingsUnder(
  settings: LensSettings,
  placed: readonly PlacedDirective[],
  width: FormatWidth | undefined,
): LensSettings {
  const choosing = placed.findIndex(({ directive }) => directive.choice ?? directive.fracBw !== undefined);
  const used = choosing < 0 ? placed : placed.slice(0, choosing + 1);
  return used.reduceRight((under, one) => settingsUnderOne(under, one, width), settings);
}

const settingsUnderOne = (
  settings: LensSettings,
  placed: PlacedDirective,
  width: FormatWidth | undefined,
): LensSettings => {
  const { choice, choiceText, fracBw, modes, policy } = placed.directive;
  const own = choice ?? (fracBw === undefined ? undefined : ofFraction(fracBw, width ?? autoWidth(settings)));
  const below = settings.directive;
  return {
    ...settings,
    ...(own && { choice: own, choiceText: choiceText === '' ? `frac_bw=${fracBw ?? ''}` : choiceText }),
    policy: policy ?? settings.policy,
    modes: { ...settings.modes, ...modes },
    directive: {
      placed,
      choosing: own !== undefined || below?.choosing === true,
      modes: { ...below?.modes, ...modes },
      ...(below && { below }),
    },
  };
};

const ofFraction = (fracBw: number, { signed, bw }: FormatWidth): LensSettings['choice'] => ({
  kind: 'format',
  format: { signed, bw, fracBw },
});

/** What the declared type means where it is a fixed-point type. */
export function parsedType(declared: DeclaredType | undefined, settings: LensSettings): ParsedFormat | undefined {
  if (!declared) return undefined;
  const key = `${settings.notation.qSignCounted ? '+' : ''}${declared.type}`;
  if (parsedTypes.has(key)) return parsedTypes.get(key);
  const parsed = parseNotation(declared.type, settings.notation);
  if (parsedTypes.size >= MOST_PARSED) parsedTypes.clear();
  parsedTypes.set(key, typeof parsed === 'object' ? parsed : undefined);
  return parsedTypes.get(key);
}

/** The types that were met last. */
const parsedTypes = new Map<string, ParsedFormat | undefined>();
const MOST_PARSED = 200;

/** The format that a declared type names by itself, as `ap_fixed<8,2>` or `q15_t` do, with its own modes. */
export function declaredFormat(
  declared: DeclaredType | undefined,
  settings: LensSettings,
  wholeAreReals = false,
): FormatDecision | undefined {
  const parsed = parsedType(declared, settings);
  if (!declared || !parsed) return undefined;
  const { type, name, offset } = declared;
  return {
    format: parsed.format,
    modes: { ...(parsed.modes ?? settings.modes), ...settings.directive?.modes },
    reason: under(settings, {
      kind: 'type',
      type,
      ...(name !== undefined && { name }),
      offset,
      ...(wholeAreReals && { wholeAreReals }),
    }),
  };
}

/** The format that does not depend on the numbers: the directive's, else the declared type's, else the setting's. */
export function givenFormat(
  declared: DeclaredType | undefined,
  settings: LensSettings,
  wholeAreReals = false,
): FormatDecision | undefined {
  if (settings.directive?.choosing === true) return settingFormat(settings);
  return declaredFormat(declared, settings, wholeAreReals) ?? settingFormat(settings);
}

/** The format that the settings (or the directive over them) choose; `undefined` where they leave it to the policy. */
export function settingFormat(settings: LensSettings): FormatDecision | undefined {
  const { choice, choiceText: text } = settings;
  if (choice.kind === 'auto') return undefined;
  const modes = { ...(choice.modes ?? settings.modes), ...settings.directive?.modes };
  const reason = under(settings, { kind: 'setting', text, source: settings.choiceSource });
  return { format: choice.format, modes, reason };
}

/** The policy's best for the width of `auto n`; where no format meets the policy, the covering one. */
export function autoFormat(data: PolicyData, of: 'value' | 'array', settings: LensSettings): FormatDecision {
  const width = autoWidth(settings);
  const best = bestFracBw(settings.policy, data, width, settings.modes);
  const fracBw = best ?? coverFracBw(data.range, width);
  const policy = best === undefined ? 'cover' : policyName(settings.policy);
  const reason: FormatReason = { kind: 'auto', text: settings.choiceText, policy, of, source: settings.choiceSource };
  return { format: { ...width, fracBw }, modes: settings.modes, reason: under(settings, reason) };
}

/** The rule, under the directives that are in force. Of a directive with a format of its own the setting is no part. */
function under({ directive }: LensSettings, reason: FormatReason): FormatReason {
  return directive ? underDirective(directive, reason) : reason;
}

const underDirective = ({ placed, choosing, below }: AppliedDirective, reason: FormatReason): FormatReason => {
  const { where, comment } = placed;
  const rest = below ? underDirective(below, reason) : choosing && reason.kind === 'setting' ? undefined : reason;
  return { kind: 'directive', where, text: comment.text, offset: comment.span.start, rest };
};

/** The numbers themselves decided, by a policy, and no rule of source or settings. */
export function isOfPolicy({ reason }: FormatDecision): boolean {
  return lastRule(reason).kind === 'auto';
}

function lastRule(reason: FormatReason): FormatReason {
  return reason.kind === 'directive' && reason.rest ? lastRule(reason.rest) : reason;
}

/** A policy's decision for a whole array, with the modes of a directive that is for a part of it. */
export function decisionUnder(decision: FormatDecision, settings: LensSettings): FormatDecision {
  const reason = lastRule(decision.reason);
  const modes = { ...decision.modes, ...settings.directive?.modes };
  return { format: decision.format, modes, reason: under(settings, reason) };
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

/** Where the links of a hover lead to. */
export interface RuleLinks {
  /** The line of the document that holds the offset. */
  readonly line: (offset: number) => string;
  readonly setting: (name: string) => string;
}

/** How a rule's texts, which come from files and settings, are shown. */
interface Shown {
  readonly text: (text: string) => string;
  readonly line: (text: string, offset: number) => string;
  readonly setting: (text: string, name: string) => string;
}

/** The rule in a sentence. */
function reasonText(reason: FormatReason, by: string, t: Translate, show: Shown): string {
  switch (reason.kind) {
    case 'directive': {
      const head = directiveText(reason.where, show.line(reason.text, reason.offset), t);
      return reason.rest ? `${head}. ${reasonText(reason.rest, by, t, show)}` : `${head}: ${by}`;
    }
    case 'type': {
      const text = t('Format by the declared type {0}: {1}', show.line(typeText(reason), reason.offset), by);
      return reason.wholeAreReals === true ? `${text}. ${t('Whole numbers are reals for this type')}` : text;
    }
    case 'setting':
      return settingText(reason.source, show, reason.text, by, t);
    case 'width':
      return t('Codes of {0}, read as fractions (every bit but the sign)', show.text(reason.type));
    case 'auto': {
      const text = show.setting(reason.text, settingName(reason.source));
      return reason.of === 'array'
        ? t('Format best for this array by policy {0} ({1}): {2}', reason.policy, text, by)
        : t('Format best for this value by policy {0} ({1}): {2}', reason.policy, text, by);
    }
  }
}

function directiveText(where: DirectivePlace, text: string, t: Translate): string {
  switch (where) {
    case 'line':
      return t('By the directive {0} on this line', text);
    case 'above':
      return t('By the directive {0} on the line above', text);
    case 'array':
      return t('By the directive {0} in this array', text);
    case 'file':
      return t('By the directive {0} of this file', text);
  }
}

const settingName = (source: ChoiceSource): string =>
  source.kind === 'glob' ? 'fixedPoint.formats' : 'fixedPoint.format';

function settingText(source: ChoiceSource, show: Shown, written: string, by: string, t: Translate): string {
  const name = settingName(source);
  const text = show.setting(`${name} ${written}`, name);
  switch (source.kind) {
    case 'glob':
      return t('Format by the setting {0} for {1}: {2}', text, show.text(source.glob), by);
    case 'language':
      return t('Format by the setting {0} of the language {1}: {2}', text, source.language, by);
    case 'all':
      return t('Format by the setting {0}: {1}', text, by);
  }
}

/** What the rule reads in the source or the settings: `weight_t = ap_fixed<16,6>`, `fixed-point: Q1.6`, `auto 8`. */
export function ruleSource(reason: FormatReason): string {
  switch (reason.kind) {
    case 'type':
      return typeText(reason);
    case 'width':
      return reason.type;
    case 'directive':
    case 'setting':
    case 'auto':
      return reason.text;
  }
}

const byModes = ({ modes }: FormatDecision): string => `${modes.rounding}, ${modes.overflow}`;

/** The rule as Markdown, with a link to where it stands. */
export function reasonMarkdown(decision: FormatDecision, t: Translate, links?: RuleLinks): string {
  const linked = (text: string, target: string | undefined): string =>
    target === undefined ? shownMarkdown(text) : `[${shownMarkdown(text)}](${target})`;
  return reasonText(decision.reason, byModes(decision), t, {
    text: text => shownMarkdown(text),
    line: (text, offset) => linked(text, links?.line(offset)),
    setting: (text, name) => linked(text, links?.setting(name)),
  });
}

export function plainReason(decision: FormatDecision, t: Translate): string {
  return reasonText(decision.reason, byModes(decision), t, {
    text: text => shownText(text),
    line: text => shownText(text),
    setting: text => shownText(text),
  });
}

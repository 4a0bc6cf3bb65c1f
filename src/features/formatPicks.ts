import { formatName } from '../core/format';
import { printNotation } from '../core/notation';
import { realRange } from './histogram';
import { type FormatChoice, parseFormatChoice } from './formatChoice';
import { type LensSettings } from './lensSettings';
import { shortText } from '../core/realText';
import { type Translate } from './translate';

/** A line of the format picker: what is written to the setting, and what it means. */
export interface FormatPick {
  readonly text: string;
  readonly detail: string;
}

/** Offered to everybody, in this order. */
const PRESETS: readonly string[] = [
  'auto 8',
  'auto 16',
  's8/6',
  'Q7',
  'Q15',
  'Q31',
  'u8/8',
  'ap_fixed<8,2>',
  'ap_fixed<16,6>',
  'fixed<16,6>',
  'sfix16_En15',
  'I2F6',
];

/** How many formats the picker remembers. */
export const MAX_RECENT = 6;

export function presetPicks(settings: LensSettings, t: Translate): readonly FormatPick[] {
  return PRESETS.flatMap(text => formatPick(text, settings, t) ?? []);
}

/** The line for a typed format; `undefined` where it is none. */
export function formatPick(text: string, settings: LensSettings, t: Translate): FormatPick | undefined {
  const choice = parseFormatChoice(text, settings.notation);
  return typeof choice === 'string' ? undefined : { text: text.trim(), detail: choiceDetail(choice, settings, t) };
}

/** What a choice means, in a line. */
export function choiceDetail(choice: FormatChoice, settings: LensSettings, t: Translate): string {
  if (choice.kind === 'auto')
    return choice.width.signed
      ? t('{0} bits, best frac_bw by policy', choice.width.bw)
      : t('{0} bits unsigned, best frac_bw by policy', choice.width.bw);
  const { format } = choice;
  const { min, max } = realRange(format);
  const modes = choice.modes ?? settings.modes;
  const q = printNotation('q', format, modes, settings.notation) ?? '';
  return t(
    '{0} · {1} · {2} … {3} · step 2^{4} · {5}, {6}',
    formatName(format),
    q,
    shortText(min),
    shortText(max),
    -format.fracBw,
    modes.rounding,
    modes.overflow,
  );
}

/** The remembered formats with the newest first, each once. */
export function withRecent(recent: readonly string[], text: string): readonly string[] {
  return [text, ...recent.filter(other => other !== text)].slice(0, MAX_RECENT);
}

/** What the status bar shows. */
export function statusBarText(settings: LensSettings): string {
  if (settings.choice.kind === 'auto') return settings.choiceText;
  const name = formatName(settings.choice.format);
  return name === settings.choiceText ? name : `${settings.choiceText} = ${name}`;
}

import { formatName, formatProblem, MAX_FRAC_BW } from '../core/format';
import { type NotationOptions } from '../core/notation';
import { OVERFLOW, type OverflowMode } from '../core/overflow';
import { parsePolicy, type PolicyChoice } from '../core/policyName';
import { type Modes } from '../core/quantize';
import { ROUNDING, type RoundingMode } from '../core/rounding';
import { type FormatChoice, parseFormatChoice } from './formatChoice';

/** What a comment says of the numbers near it. */
export type Directive =
  FormatDirective | { readonly kind: 'off' } | { readonly kind: 'on' } | { readonly kind: 'ignoreNextLine' };

/** `fixed-point: Q1.6 rounding=floor`. Whatever it leaves out, the rules below it say. */
export interface FormatDirective {
  readonly kind: 'format';
  /** `fixed-point-file:`. */
  readonly ofFile: boolean;
  /** As written; undefined where it names only modes, a policy or `frac_bw`. */
  readonly choice: FormatChoice | undefined;
  readonly choiceText: string;
  /** `frac_bw=6` of a type whose width the source says. */
  readonly fracBw: number | undefined;
  /** The format's own modes, and over them those that are named. */
  readonly modes: Partial<Modes>;
  readonly policy: PolicyChoice | undefined;
}

/** Where a directive of the whole file may stand, lines counted from 1. */
export const LAST_FILE_LINE = 10;

const HEAD = /^fixed-point(?:(-file)?:|-([\w-]+))\s*/;

/** Behind two dashes stands what it is for: `fixed-point: Q1.6 -- as the ROM`. */
const REMARK = /\s--\s.*$/;

/** Reads a directive, which begins with `fixed-point`, or says in a sentence why it is none. */
export function parseDirective(text: string, notation: NotationOptions): Directive | string {
  const said = text.replace(REMARK, '');
  const head = HEAD.exec(said);
  if (!head) return UNKNOWN;
  const body = said.slice(head[0].length).trim();
  if (head[2] !== undefined)
    return head[2] === 'ignore-next-line' && body.replace(/^:/, '') === '' ? { kind: 'ignoreNextLine' } : UNKNOWN;
  const ofFile = head[1] !== undefined;
  if (!ofFile && (body === 'off' || body === 'on')) return { kind: body };
  return parseFormat(body, ofFile, notation);
}

const UNKNOWN =
  'This is no directive: there are fixed-point: FORMAT, fixed-point-file: FORMAT, fixed-point: off, fixed-point: on and fixed-point-ignore-next-line.';

type Draft = { -readonly [key in keyof FormatDirective]: FormatDirective[key] };

const parseFormat = (body: string, ofFile: boolean, notation: NotationOptions): Directive | string => {
  const [choiceText, options] = parts(body);
  if (choiceText === '' && options.length === 0) return 'This directive says no format: write fixed-point: Q1.6, say.';
  const draft: Draft = {
    kind: 'format',
    ofFile,
    choice: undefined,
    choiceText,
    fracBw: undefined,
    modes: {},
    policy: undefined,
  };
  if (choiceText !== '') {
    const choice = parseFormatChoice(choiceText, notation);
    if (typeof choice === 'string') return choice;
    draft.choice = choice;
    if (choice.kind === 'format' && choice.modes) draft.modes = choice.modes;
  }
  for (const [name, value] of options) {
    const problem = Object.hasOwn(OPTIONS, name) ? OPTIONS[name]?.(value, draft) : noOption(name);
    if (problem !== undefined) return problem;
  }
  return withFracBw(draft);
};

/** The format, and the options behind it. */
const parts = (body: string): readonly [choice: string, options: readonly (readonly [string, string])[]] => {
  const first = /(?:^|\s)\w+=/.exec(body);
  const cut = first?.index ?? body.length;
  const options = body
    .slice(cut)
    .split(/[\s,]+/)
    .filter(word => word !== '')
    .map(word => {
      const equals = word.indexOf('=');
      return equals < 0 ? ([word, ''] as const) : ([word.slice(0, equals), word.slice(equals + 1)] as const);
    });
  return [body.slice(0, cut).trim(), options];
};

/** Takes an option's value into the draft, or says what is wrong with it. */
const OPTIONS: Readonly<Record<string, (value: string, draft: Draft) => string | undefined>> = {
  rounding: (value, draft) => {
    const rounding = roundingNamed(value);
    if (rounding === undefined)
      return `There is no rounding '${value.slice(0, 40)}'; there are ${ROUNDING.map(row => row.mode).join(', ')}.`;
    draft.modes = { ...draft.modes, rounding };
    return undefined;
  },
  overflow: (value, draft) => {
    const overflow = overflowNamed(value);
    if (overflow === undefined)
      return `There is no overflow '${value.slice(0, 40)}'; there are ${OVERFLOW.map(row => row.mode).join(', ')}.`;
    draft.modes = { ...draft.modes, overflow };
    return undefined;
  },
  policy: (value, draft) => {
    draft.policy = parsePolicy(value);
    return draft.policy ? undefined : `There is no policy '${value.slice(0, 40)}'.`;
  },
  frac_bw: (value, draft) => {
    const fracBw = Number(value);
    if (!/^[+-]?\d{1,4}$/.test(value) || Math.abs(fracBw) > MAX_FRAC_BW)
      return `frac_bw must be a whole number from -${MAX_FRAC_BW} to ${MAX_FRAC_BW}.`;
    draft.fracBw = fracBw + 0;
    return undefined;
  },
};

const noOption = (name: string): string =>
  `There is no option '${name.slice(0, 40)}'; there are ${Object.keys(OPTIONS).join(', ')}.`;

/** `auto 16 frac_bw=12` is a format. */
const withFracBw = (draft: Draft): FormatDirective | string => {
  const { choice, fracBw } = draft;
  if (choice === undefined || fracBw === undefined) return draft;
  if (choice.kind === 'format') return `The format ${formatName(choice.format)} says already what frac_bw is.`;
  const format = { ...choice.width, fracBw };
  return formatProblem(format) ?? { ...draft, choice: { kind: 'format', format }, fracBw: undefined };
};

const isNamed = (name: string | undefined, text: string): boolean => name?.toLowerCase() === text.toLowerCase();

/** By our name, or by that of the HLS families with or without `AP_`. */
const roundingNamed = (text: string): RoundingMode | undefined =>
  ROUNDING.find(({ mode, ap, ac }) => [mode, ap, ac].some(name => isNamed(name, bare(text))))?.mode;

const overflowNamed = (text: string): OverflowMode | undefined =>
  OVERFLOW.find(({ mode, ap }) => [mode, ap].some(name => isNamed(name, bare(text))))?.mode;

const bare = (text: string): string => text.replace(/^(?:AP|SC|AC)_/i, '');

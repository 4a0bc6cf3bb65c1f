import { countLeading } from '../detect/countLeading';
import { type CodeRadix } from '../core/codeText';
import { type FixedFormat, formatName } from '../core/format';
import { codeValue, quantize } from '../core/quantize';
import { toNumber } from '../core/exact';
import { type Language } from '../detect/language';
import { kindOf, literalAt } from '../detect/literalTable';
import { type NumberArray } from '../detect/numberArray';
import { readLiteral } from '../detect/readLiteral';
import { type Scan } from '../detect/scan';
import { type Span } from '../detect/span';
import { arrayAt, arrayOfLiteral, isElementOf } from './arrayPlace';
import { arrayQuestion } from './arrayQuestion';
import { autoFormat, type FormatDecision } from './formatRule';
import { policyData } from '../core/policy';
import { hoverTarget } from './hoverTarget';
import { literalReading } from './literalReading';
import { type LensSettings } from './lensSettings';
import { bareRadix } from './bareSpelling';
import { literalStyle } from './literalStyle';
import { spellCode, spellReal } from './spelling';

/** What is done to the literals. */
export type Conversion =
  { readonly kind: 'quantize' } | { readonly kind: 'toCode'; readonly radix: CodeRadix } | { readonly kind: 'toReal' };

/** One literal's replacement. `before` must still stand there when it is applied. */
export interface LiteralEdit {
  readonly span: Span;
  readonly before: string;
  readonly after: string;
}

/** Why a plan was not made. */
export type Refusal =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'noCode'; readonly text: string }
  /** The numbers are codes of another format than the one that was forced. */
  | { readonly kind: 'codes'; readonly format: FixedFormat }
  | { readonly kind: 'notWritable'; readonly radix: CodeRadix | 'real' };

/** The edits in text order, those that would change nothing left out. */
export interface ConversionPlan {
  readonly edits: readonly LiteralEdit[];
  /** Literals looked at, the unchanged ones included. */
  readonly literals: number;
  /** The formats used, each once. */
  readonly decisions: readonly FormatDecision[];
}

/** What a plan is made of. */
export interface ConversionQuestion {
  readonly scan: Scan;
  readonly language: Language;
  readonly textOf: (span: Span) => string;
  readonly selections: readonly Span[];
  /** The literals themselves, in text order, instead of selections. */
  readonly literals?: readonly number[];
  /** Instead of the format that source and settings give. */
  readonly forced?: FormatDecision;
  readonly settings: LensSettings;
}

/** The literals that the selections name: under an empty one the literal, or the array whose name or bracket it is on; else all inside. */
export function selectedLiterals(scan: Scan, selections: readonly Span[]): readonly number[] {
  const chosen = new Set<number>();
  for (const selection of selections) {
    if (selection.start === selection.end) addAt(scan, selection.start, chosen);
    else addInside(scan, selection, chosen);
  }
  return [...chosen].sort((a, b) => a - b);
}

function addAt(scan: Scan, offset: number, chosen: Set<number>): void {
  const literal = literalAt(scan.literals, offset);
  if (literal >= 0) {
    chosen.add(literal);
    return;
  }
  const array = arrayAt(scan, offset);
  if (array) addInside(scan, array.span, chosen, array);
}

/** Inside a selection, only values count: reals, and the elements of arrays; no sizes and no indices. */
function addInside(scan: Scan, span: Span, chosen: Set<number>, only?: NumberArray): void {
  const { literals } = scan;
  const at = literalAt(literals, span.start);
  let index = at >= 0 ? at : firstFrom(scan, span.start);
  const whole = span;
  for (; index < literals.count && (literals.starts[index] ?? 0) < span.end; index++) {
    const [start, end] = [literals.starts[index] ?? 0, literals.ends[index] ?? 0];
    if (start < whole.start || end > whole.end) continue;
    const kind = kindOf(literals, index);
    const isAll = start === span.start && end === span.end;
    if (
      only
        ? isElementOf(only, index)
        : isAll || kind === 'float' || kind === 'hexFloat' || arrayOfLiteral(scan, index) !== undefined
    )
      chosen.add(index);
  }
}

/** The first literal that begins at the offset or after it. */
function firstFrom(scan: Scan, offset: number): number {
  const { starts, count } = scan.literals;
  return countLeading(count, index => (starts[index] ?? 0) < offset);
}

/** Plans a conversion of all selected literals, or says why there is none. Nothing is left half done: one refusal refuses all. */
export function planConversion(question: ConversionQuestion, conversion: Conversion): ConversionPlan | Refusal {
  const { scan } = question;
  const literals = question.literals ?? selectedLiterals(scan, question.selections);
  const decide = decisions(question);
  const edits: LiteralEdit[] = [];
  const used = new Map<string, FormatDecision>();
  let looked = 0;
  for (const index of literals) {
    const span = { start: scan.literals.starts[index] ?? 0, end: scan.literals.ends[index] ?? 0 };
    const before = question.textOf(span);
    const own = decide(index, before);
    if (own?.code !== undefined && question.forced && formatName(own.format) !== formatName(question.forced.format))
      return { kind: 'codes', format: own.format };
    const decision = own && { ...own, ...question.forced };
    const result = decision && convertLiteral(question, index, before, decision, conversion);
    if (result === undefined || !decision) continue;
    if (typeof result !== 'string') return result;
    looked++;
    used.set(decisionKey(decision), decision);
    if (result !== before) edits.push({ span, before, after: fitIn(result, before, charBefore(question, span)) });
  }
  if (looked === 0) return { kind: 'nothing' };
  return { edits, literals: looked, decisions: [...used.values()] };
}

const decisionKey = ({ format, modes }: FormatDecision): string =>
  `${formatName(format)} ${modes.rounding} ${modes.overflow}`;

const charBefore = ({ textOf }: ConversionQuestion, { start }: Span): string =>
  start === 0 ? '' : textOf({ start: start - 1, end: start });

/** A sign that comes or goes must not run into what stands before it: `a-0.5`, `return-0.5`. */
function fitIn(after: string, before: string, previous: string): string {
  const [had, has] = [before.startsWith('-'), after.startsWith('-')];
  if (has && !had && (previous === '-' || previous === '+')) return `(${after})`;
  return had && !has && /\w/.test(previous) ? ` ${after}` : after;
}

interface Decided {
  readonly decision: FormatDecision;
  readonly areCodes: boolean;
}

/** The format at a literal, an array's worked out once. The same as the hover shows. */
function decisions(
  question: ConversionQuestion,
): (index: number, text: string) => (FormatDecision & { readonly code?: bigint }) | undefined {
  const { scan, language, settings } = question;
  const arrays = new Map<NumberArray, Decided>();
  const ofArray = (array: NumberArray): Decided => {
    const known = arrays.get(array);
    if (known) return known;
    const asked = arrayQuestion(scan, array, settings);
    const decision = asked.given ?? autoFormat(policyData(asked.values), 'array', asked.settings);
    const decided = { decision, areCodes: asked.areCodes };
    arrays.set(array, decided);
    return decided;
  };
  return (index, text) => {
    const target = hoverTarget(scan, scan.literals.starts[index] ?? 0);
    if (!target) return undefined;
    const decided = target.array && target.isElement ? ofArray(target.array) : undefined;
    const reading = literalReading({
      scan,
      language,
      target: { ...target, literal: { index, span: { start: 0, end: 0 } } },
      text,
      arrayDecision: decided?.decision,
      areCodes: decided?.areCodes ?? false,
      settings: { ...settings, integers: 'always' },
    });
    if (!reading) return undefined;
    return reading.kind === 'code' ? { ...reading.decision, code: reading.code } : reading.decision;
  };
}

/** The new text of a literal; `undefined` where the conversion is not for it. */
function convertLiteral(
  question: ConversionQuestion,
  index: number,
  text: string,
  decision: FormatDecision & { readonly code?: bigint },
  conversion: Conversion,
): string | undefined | Refusal {
  const { scan, language } = question;
  const { format, modes, code } = decision;
  const reading = readLiteral(text, language, kindOf(scan.literals, index));
  if (!reading) return undefined;
  const style = literalStyle(text, reading, language);
  const isWord = language.numbers.bare === true && bareRadix(reading.kind) !== 'decimal';
  if (conversion.kind === 'toReal') {
    if (code === undefined) return undefined;
    if (isWord) return { kind: 'notWritable', radix: 'real' };
    return spellReal(toNumber(codeValue(code, format)), { ...style, digits: '0.0', suffix: '', realSuffix: true });
  }
  // A code is quantized already; as a code it is only written in another radix.
  const value = scan.literals.big.get(index) ?? scan.literals.values[index] ?? NaN;
  const quantized = code === undefined ? quantize(value, format, modes) : undefined;
  const stored = code ?? quantized?.code;
  if (stored === undefined) return { kind: 'noCode', text };
  if (conversion.kind === 'toCode')
    return (
      spellCode(stored, format, conversion.radix, language.id, reading) ?? {
        kind: 'notWritable',
        radix: conversion.radix,
      }
    );
  if (quantized === undefined || quantized.status === 'exact') return text;
  if (isWord) return { kind: 'notWritable', radix: 'real' };
  return spellReal(quantized.value, style);
}

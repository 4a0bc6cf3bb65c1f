import { DEFAULT_NOTATION_OPTIONS, type NotationOptions } from '../core/notation';
import { DEFAULT_POLICY, type PolicyChoice } from '../core/policyName';
import { DEFAULT_MODES, type Modes } from '../core/quantize';
import { type FormatChoice } from './formatChoice';
import { type PlacedDirective } from './formatDirectives';

/** Which integers a hover speaks of. */
export type IntegerHover = 'never' | 'codes' | 'always';

/** Which setting the choice is of: `fixedPoint.formats`, `fixedPoint.format` for one language, or for all. */
export type ChoiceSource =
  | { readonly kind: 'glob'; readonly glob: string }
  | { readonly kind: 'language'; readonly language: string }
  | { readonly kind: 'all' };

/** A directive in force, over another one that it leaves something to. */
export interface AppliedDirective {
  readonly placed: PlacedDirective;
  /** The choice of the settings is that of this one or of one below. */
  readonly choosing: boolean;
  /** The modes of this one and those below. */
  readonly modes: Partial<Modes>;
  readonly below?: AppliedDirective;
}

/** Everything a user may set, read and checked once. */
export interface LensSettings {
  readonly choice: FormatChoice;
  /** `fixedPoint.format` as it was written. */
  readonly choiceText: string;
  readonly policy: PolicyChoice;
  readonly modes: Modes;
  readonly notation: NotationOptions;
  readonly integers: IntegerHover;
  readonly choiceSource: ChoiceSource;
  /** The comment in the source that changed these settings at a place. */
  readonly directive?: AppliedDirective;
}

export const DEFAULT_CHOICE_TEXT = 'auto 8';

export const DEFAULT_SETTINGS: LensSettings = {
  choice: { kind: 'auto', width: { signed: true, bw: 8 } },
  choiceText: DEFAULT_CHOICE_TEXT,
  policy: DEFAULT_POLICY,
  modes: DEFAULT_MODES,
  notation: DEFAULT_NOTATION_OPTIONS,
  integers: 'codes',
  choiceSource: { kind: 'all' },
};

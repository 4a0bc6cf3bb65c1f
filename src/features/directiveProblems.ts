import { type NotationOptions } from '../core/notation';
import { type FormatComment } from '../detect/formatComments';
import { type Span } from '../detect/span';
import { wrongDirectives } from './formatDirectives';
import { shownText } from './hostileText';
import { type Translate } from './translate';

/** What is wrong with a directive. */
export interface DirectiveProblem {
  /** From the directive's word to the end of its line of the comment. */
  readonly span: Span;
  /** A sentence. */
  readonly message: string;
}

/** A sentence quotes no more than a few words of the directive. */
const LONGEST_SENTENCE = 400;

/** What is wrong with the directives among a text's comments, in text order: the same sentences as on hovering them. */
export function directiveProblems(
  comments: readonly FormatComment[],
  notation: NotationOptions,
  t: Translate,
): readonly DirectiveProblem[] {
  return wrongDirectives(comments, notation).flatMap(({ comment: { span }, directive }) =>
    typeof directive === 'string' ? [{ span, message: shownText(t(directive), LONGEST_SENTENCE) }] : [],
  );
}

import { type FormatComment, movedComment } from '../formatComments';
import { type ReadStretch } from './readStretch';

const NONE: readonly FormatComment[] = [];

/** The comments about formats of a stretch that begins at an offset and behind so many line ends, as its part has them. */
export const commentsOfPart = (found: readonly FormatComment[], at: number, lines: number): readonly FormatComment[] =>
  found.length === 0 ? NONE : found.map(comment => movedComment(comment, -at, -lines));

/** The comments about formats that stretches hold. */
export function commentsOfStretches(
  stretches: readonly ReadStretch<{ readonly comments: readonly FormatComment[] }>[],
): readonly FormatComment[] {
  const comments: FormatComment[] = [];
  let at = 0;
  let lines = 0;
  for (const stretch of stretches) {
    for (const comment of stretch.part.comments) comments.push(movedComment(comment, at, lines));
    at += stretch.length;
    lines += stretch.lines;
  }
  return comments;
}

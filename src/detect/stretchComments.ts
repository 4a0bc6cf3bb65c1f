import { type FormatComment, movedComment } from './formatComments';
import { type ReadStretch } from './stretch';

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

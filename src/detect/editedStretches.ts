import { type Stretch } from './stretch';
import { type TextEdit } from './textLines';

/**
 * The stretches after edits, whose offsets are those before all of them, in text order: those that an edit touches, be it
 * at their ends, are still to be read, and such that meet are one. `undefined` where an edit is not in the text.
 */
export function editedStretches<State, Part>(
  stretches: readonly Stretch<State, Part>[],
  edits: readonly TextEdit[],
): Stretch<State, Part>[] | undefined {
  const made: Stretch<State, Part>[] = [];
  let next = 0;
  /** How far the edits so far reach, in the text before them. */
  let reached = -1;
  let end = 0;
  for (const stretch of stretches) {
    let { length, lines } = stretch;
    let isTouched = reached >= end || stretch.part === undefined;
    end += stretch.length;
    for (let edit = edits[next]; edit && edit.start <= end; edit = edits[++next]) {
      length += edit.length - (edit.end - edit.start);
      lines += edit.lines;
      reached = Math.max(reached, edit.end);
      isTouched = true;
    }
    const last = made[made.length - 1];
    if (!isTouched) made.push(stretch);
    else if (last && last.part === undefined) {
      last.length += length;
      last.lines += lines;
    } else made.push({ length, lines, state: stretch.state, part: undefined });
  }
  return next < edits.length || reached > end ? undefined : made;
}

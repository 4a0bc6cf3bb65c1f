import { type FormatComment } from '../formatComments';
import { type Leaf } from './leaf';
import { type CommentNote, type TypedNote } from './leafNote';
import { byPlace, type TypedSpan } from '../typedSpan';
import { TypeNameTable } from '../typeNameTable';

/** What leaves know of types and formats. */
export class LeafTypes {
  readonly names = new TypeNameTable();
  readonly formatComments: FormatComment[] = [];
  readonly typedSpans: TypedSpan[] = [];

  constructor(leaves: readonly Leaf[]) {
    let at = 0;
    let lines = 0;
    for (const leaf of leaves) {
      for (const note of leaf.notes) {
        const start = at + note.at;
        if (note.kind === 'typeName') {
          const { key, name, length, type } = note;
          this.names.add(key, { name, nameSpan: { start, end: start + length }, type });
        } else if (note.kind === 'comment') this.formatComments.push(commentOf(note, start, lines));
        else if (note.kind === 'typed') this.typedSpans.push(this.typedOf(note, start));
      }
      at += leaf.length;
      lines += leaf.lines;
    }
    this.typedSpans.sort(byPlace);
  }

  private typedOf({ length, type, typeName: key, codes }: TypedNote, start: number): TypedSpan {
    const typeName = key === '' ? undefined : this.names.find(key, start);
    return { span: { start, end: start + length }, type, ...(typeName && { typeName }), codes };
  }
}

/** The comments about formats alone. */
export function commentsOfLeaves(leaves: readonly Leaf[]): readonly FormatComment[] {
  let at = 0;
  let lines = 0;
  const comments: FormatComment[] = [];
  for (const leaf of leaves) {
    for (const note of leaf.notes) if (note.kind === 'comment') comments.push(commentOf(note, at + note.at, lines));
    at += leaf.length;
    lines += leaf.lines;
  }
  return comments;
}

const commentOf = (
  { length, text, leads, line, lines, nextEnd, alone }: CommentNote,
  start: number,
  before: number,
): FormatComment => ({
  span: { start, end: start + length },
  text,
  leads,
  line: before + line + 1,
  lines: { start: start + lines.start, end: start + lines.end },
  nextEnd: start + nextEnd,
  alone,
});

import { type TextEdit } from '../../detect/index/textLines';
import { type Origin } from '../../protocol/savedView';

/** Where an offset is after edits, which are in text order and in offsets before all of them. Inside a replaced stretch it stays as far as that goes. */
export function movedOffset(offset: number, edits: readonly TextEdit[]): number {
  let shift = 0;
  for (const { start, end, length } of edits) {
    if (start >= offset) break;
    if (end > offset) return start + shift + Math.min(offset - start, length);
    shift += length - (end - start);
  }
  return offset + shift;
}

/** The origin after edits of its document. */
export function movedOrigin(origin: Origin, edits: readonly TextEdit[]): Origin {
  switch (origin.kind) {
    case 'array':
    case 'literal':
      return { ...origin, offset: movedOffset(origin.offset, edits) };
    case 'selection':
      return {
        ...origin,
        spans: origin.spans.map(({ start, end }) => ({
          start: movedOffset(start, edits),
          end: movedOffset(end, edits),
        })),
      };
    case 'interval':
    case 'file':
      return origin;
  }
}

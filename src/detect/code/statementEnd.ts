import { assignment } from './assignment';
import { BLOCK, type Frame } from './frame';
import { noteConstants } from './namedConstants';
import { type ScanState } from './scanState';
import { noteTyped } from './typedSpans';

/** Where a line end makes two operands meet, a statement ends between them (JavaScript). */
export function insertEnd(s: ScanState): void {
  if (s.operand && s.line !== s.tokenLine && s.top.role === BLOCK) {
    endStatement(s, s.top);
    s.operand = false;
  }
  s.tokenLine = s.line;
}

/**
 * At a bracket that may be a long one: what the statement around has said of names so far is remembered where it stands,
 * not at the statement's end.
 */
export function noteBegun(s: ScanState): void {
  const { owner } = s.top;
  const { assign, constants } = s.lexicon.rules.names;
  if (owner.role !== BLOCK || owner.overflow || constants === undefined || assign.length === 0) return;
  if (s.tokens.count - owner.segment < 2) return;
  noteConstants(s, owner, assignment(s, owner.segment, s.tokens.count), false);
}

/** Ends the statement of the block: what it declares is remembered, its tokens are forgotten. */
export function endStatement(s: ScanState, block: Frame): void {
  const from = block.segment;
  const { count } = s.tokens;
  if (count - from >= 3 && !block.overflow) {
    const equals = s.lexicon.rules.names.assign.length === 0 ? -1 : assignment(s, from, count);
    noteConstants(s, block, equals);
    noteTyped(s, block, equals);
  }
  s.dropSegment(block);
}

import { isBlank, isNewline, MINUS, COLON, isWordPart, LINE_FEED, CARRIAGE_RETURN } from './charCodes';
import { type Span } from './span';
import { endsLine } from './lineEnds';

/** A line of a comment that begins with `fixed-point:`, `fixed-point-file:` … : a directive, if it can be read as one. */
export interface FormatComment {
  /** From the word to the end of that line of the comment. */
  readonly span: Span;
  /** What stands there. */
  readonly text: string;
  /** Only comment marks and blanks stand before it on its line of the comment; behind prose it may be prose itself. */
  readonly leads: boolean;
  /** Of the word, counted from 1. */
  readonly line: number;
  /** All of the lines that its comment is on, without the last line end. */
  readonly lines: Span;
  /** Where the line behind those ends. */
  readonly nextEnd: number;
  /** Its comment has those lines for itself. */
  readonly alone: boolean;
}

/** The directive in a text before which so many units and line ends more stand. */
export function movedComment(comment: FormatComment, by: number, lines: number): FormatComment {
  const moved = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  return {
    ...comment,
    span: moved(comment.span),
    line: comment.line + lines,
    lines: moved(comment.lines),
    nextEnd: comment.nextEnd + by,
  };
}

const WORD = 'fixed-point';

/** A comment that is shorter than this says nothing. */
const SHORTEST = WORD.length + 2;

/** A directive is no longer. */
const LONGEST = 300;

type Draft = { -readonly [key in keyof FormatComment]: FormatComment[key] } & { readonly commentEnd: number };

/** Not known yet. */
const OPEN = -1;

/** The directives of a text, in text order, while it is read. */
export class FormatComments {
  /** The end of this line, or of the next one, is to be told. */
  waiting = false;
  /** Of the open comment: where its mark begins, and where its text does; the number of that line. None while negative. */
  private head = OPEN;
  private start = 0;
  private line = 0;
  /** It ends with its line. */
  private ofLine = false;
  private readonly drafts: Draft[] = [];
  /** The first draft that waits for the end of the line behind its own; the first that waits for its own. */
  private nextFrom = 0;
  private lineFrom = 0;

  get count(): number {
    return this.drafts.length;
  }

  /** A comment begins: its mark before `start`, at which its text does. With `ofLine` it ends with its line. */
  begin(head: number, start: number, line: number, ofLine: boolean): void {
    this.head = head;
    this.start = start;
    this.line = line;
    this.ofLine = ofLine;
    this.waiting ||= ofLine;
  }

  /** The open comment ends: its text before `end`, itself before `tail`. Without one nothing happens. */
  end(text: string, end: number, tail: number): void {
    const { head } = this;
    this.head = OPEN;
    this.ofLine = false;
    if (head >= 0 && end - this.start >= SHORTEST) this.note(text, head, end, tail);
  }

  /** Looks through a comment that has ended. */
  private note(text: string, head: number, end: number, tail: number): void {
    const { start, line } = this;
    const comment = text.slice(start, end);
    let lines = 0;
    let counted = 0;
    let at = comment.indexOf(WORD);
    const lineStart = at < 0 ? 0 : this.lineStart(text, head);
    while (at >= 0) {
      const stop = directiveEnd(comment, at);
      if (stop < 0) {
        at = comment.indexOf(WORD, at + WORD.length);
        continue;
      }
      for (; counted < at; counted++) if (endsLine(comment, counted)) lines++;
      this.drafts.push({
        span: { start: start + at, end: start + stop },
        text: ` ${comment.slice(at, stop)}`.slice(1),
        leads: leads(comment, at),
        line: line + lines,
        lines: { start: lineStart, end: OPEN },
        nextEnd: OPEN,
        alone: isBlankBetween(text, lineStart, head),
        commentEnd: tail,
      });
      this.waiting = true;
      at = comment.indexOf(WORD, stop);
    }
  }

  /** Where the line begins that the offset is on. No character is looked at twice for this. */
  private lineStart(text: string, offset: number): number {
    const before = this.drafts.at(-1);
    const floor = before?.commentEnd ?? 0;
    let start = offset;
    while (start > floor && !isNewline(text.charCodeAt(start - 1))) start--;
    return before && start === floor ? before.lines.start : start;
  }

  /** The text from `start` to `end` has been passed over. */
  passText(text: string, start: number, end: number): void {
    for (let i = start; i < end && this.waiting; i++) {
      if (!isNewline(text.charCodeAt(i))) continue;
      this.endLine(text, i);
      if (text.charCodeAt(i) === CARRIAGE_RETURN && text.charCodeAt(i + 1) === LINE_FEED) i++;
    }
  }

  /** A line of the text ends before `at`. */
  endLine(text: string, at: number): void {
    const { drafts } = this;
    if (this.ofLine) this.end(text, at, at);
    for (; this.nextFrom < this.lineFrom; this.nextFrom++) {
      const draft = drafts[this.nextFrom];
      if (draft) draft.nextEnd = at;
    }
    for (; this.lineFrom < drafts.length; this.lineFrom++) {
      const draft = drafts[this.lineFrom];
      if (draft === undefined) continue;
      draft.lines = { start: draft.lines.start, end: at };
      draft.alone &&= isBlankBetween(text, draft.commentEnd, at);
    }
    this.waiting = this.nextFrom < drafts.length;
  }

  /** What was found in a text that has been read up to `end`, which is its own end where `finished`. */
  result(text: string, end: number, finished: boolean): FormatComment[] {
    if (finished) this.end(text, end, end);
    return this.from(0, text, end);
  }

  /** The directives from the given one on, in a text that has been read up to `end`. */
  from(first: number, text: string, end: number): FormatComment[] {
    return this.drafts.slice(first).map(({ commentEnd, ...comment }) => {
      if (comment.nextEnd !== OPEN) return comment;
      if (comment.lines.end !== OPEN) return { ...comment, nextEnd: end };
      const alone = comment.alone && isBlankBetween(text, commentEnd, end);
      return { ...comment, lines: { start: comment.lines.start, end }, nextEnd: end, alone };
    });
  }
}

/** Behind the directive that begins at `at`, without blanks; -1 where the word says nothing of a format. */
const directiveEnd = (comment: string, at: number): number => {
  const before = comment.charCodeAt(at - 1);
  const after = comment.charCodeAt(at + WORD.length);
  if (before === MINUS ? isWordPart(comment.charCodeAt(at - 2)) : isWordPart(before)) return -1;
  if (after !== COLON && after !== MINUS) return -1;
  let end = at + WORD.length;
  const limit = Math.min(comment.length, at + LONGEST);
  while (end < limit && !isNewline(comment.charCodeAt(end))) end++;
  while (isBlank(comment.charCodeAt(end - 1))) end--;
  return end;
};

/** What may stand between a comment's opening, or the beginning of one of its lines, and a directive. */
const MARKS = '/*!-#;%<>({|';

const leads = (comment: string, at: number): boolean => {
  let i = at - 1;
  while (i >= 0 && (isBlank(comment.charCodeAt(i)) || MARKS.includes(comment.charAt(i)))) i--;
  return i < 0 || isNewline(comment.charCodeAt(i));
};

const isBlankBetween = (text: string, start: number, end: number): boolean => {
  let i = start;
  while (i < end && (isBlank(text.charCodeAt(i)) || text.charCodeAt(i) === 0xfeff)) i++;
  return i >= end;
};

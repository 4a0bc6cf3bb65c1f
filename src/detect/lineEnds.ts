import { CARRIAGE_RETURN, LINE_FEED } from './charCodes';

/** Behind the line end at the offset, which CR LF is one of. */
export const behindLineEnd = (text: string, at: number): number =>
  text.charCodeAt(at) === CARRIAGE_RETURN && text.charCodeAt(at + 1) === LINE_FEED ? at + 2 : at + 1;

/** Whether a line ends with the character at the offset: of CR LF with the second. */
export function endsLine(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === LINE_FEED || (code === CARRIAGE_RETURN && text.charCodeAt(at + 1) !== LINE_FEED);
}

/** How many lines end in a stretch of the text. */
export function countLineEnds(text: string, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) if (endsLine(text, i)) count++;
  return count;
}

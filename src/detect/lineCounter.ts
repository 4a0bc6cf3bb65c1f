import { CARRIAGE_RETURN, LINE_FEED } from './charCodes';

/** Tells the lines of offsets that are asked for in the order of the text, from 1. */
export function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let at = 0;
  return offset => {
    for (; at < offset; at++) {
      const code = text.charCodeAt(at);
      if (code === LINE_FEED || (code === CARRIAGE_RETURN && text.charCodeAt(at + 1) !== LINE_FEED)) line++;
    }
    return line;
  };
}

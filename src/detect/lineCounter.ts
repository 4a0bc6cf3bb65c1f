import { endsLine } from './lineEnds';

/** Tells the lines of offsets that are asked for in the order of the text, from 1. */
export function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let at = 0;
  return offset => {
    for (; at < offset; at++) if (endsLine(text, at)) line++;
    return line;
  };
}

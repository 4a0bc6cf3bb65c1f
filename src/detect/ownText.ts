import { type Span } from './span';

/** Longer names are cut; their spans are whole. */
const LONGEST_NAME = 1000;

/** A name from the text that does not keep the whole text alive, as a mere slice would. */
export const ownText = (text: string, { start, end }: Span, longest = LONGEST_NAME): string =>
  ` ${text.slice(start, Math.min(end, start + longest))}`.slice(1);

import { type MemoryRules } from '../language';

/** The beginning of a memory file that tells whether there are keys. */
const SAMPLE = 65_536;

const MARK = /[=:]/;

/** Whether there are keys, or addresses with colons, before the words. */
export const hasKeys = (text: string, { keys }: MemoryRules): boolean =>
  keys !== undefined && MARK.test(text.slice(0, SAMPLE));

/** How many units of a memory file, whose beginning `head` is, tell that. */
export function keysReach(head: string, { keys }: MemoryRules): number {
  if (keys === undefined) return 0;
  const first = head.slice(0, SAMPLE).search(MARK);
  return first < 0 ? SAMPLE : first + 1;
}

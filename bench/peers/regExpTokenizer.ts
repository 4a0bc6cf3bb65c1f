const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/g;

/** The numbers of a text as a RegExp finds them, with their offsets: no comments, no strings, no nesting. */
export function regExpNumbers(text: string): { readonly values: number[]; readonly offsets: number[] } {
  const values: number[] = [];
  const offsets: number[] = [];
  for (const match of text.matchAll(NUMBER)) {
    values.push(Number(match[0]));
    offsets.push(match.index);
  }
  return { values, offsets };
}

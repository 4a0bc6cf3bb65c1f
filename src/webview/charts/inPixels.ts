/** Lengths as a style that is set through the CSSOM; Preact adds no unit. */
export function inPixels(lengths: Readonly<Record<string, number>>): Record<string, string> {
  return Object.fromEntries(Object.entries(lengths).map(([name, length]) => [name, `${length}px`]));
}

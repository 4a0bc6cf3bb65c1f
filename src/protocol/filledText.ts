/** A text of the page with its places `{0}`, `{1}`… filled. */
export function filledText(text: string, ...parts: readonly (string | number)[]): string {
  return text.replace(/\{(\d)\}/g, (place, digit: string) => String(parts[Number(digit)] ?? place));
}

/** What was found in a stretch of whole lines of a text; its offsets and lines count from where the stretch begins. */
export interface ReadStretch<Part> {
  /** UTF-16 units. */
  readonly length: number;
  /** Line ends. */
  readonly lines: number;
  readonly part: Part;
}

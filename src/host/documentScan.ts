import { type Language } from '../detect/language';
import { type Scan } from '../detect/scan';

/** A document's scan, and the version and language it was made of. */
export interface DocumentScan {
  readonly scan: Scan;
  readonly language: Language;
  readonly version: number;
  /** Everything was read; else the scan is what is certain so far. */
  readonly isComplete: boolean;
}

import { type Disposable } from 'vscode';
import { type RangeEvent } from '../../protocol/rangeEvents';

/** What a session needs of a page: tests have one of their own. */
export interface PagePort {
  post(event: RangeEvent): void;
  /** Whatever the page sends, unchecked. */
  onMessage(listener: (message: unknown) => void): Disposable;
}

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { filledText } from '../protocol/filledText';
import { type RangeTextKey, type RangeTexts } from '../protocol/rangeTexts';
import { FIRST_STATE } from './pageState';
import { type RangeStore } from './rangeStore';

interface Range {
  readonly store: RangeStore;
  readonly texts: RangeTexts;
}

export const RangeContext = createContext<Range | undefined>(undefined);

export function useStore(): RangeStore {
  const range = useContext(RangeContext);
  if (!range) throw new Error('There is no store around this component.');
  return range.store;
}

export function useRangeTexts(): RangeTexts {
  return useContext(RangeContext)?.texts ?? FIRST_STATE.texts;
}

/** A word of the page, with what stands in its places. */
export function useTexts(): (key: RangeTextKey, ...put: readonly (string | number)[]) => string {
  const texts = useRangeTexts();
  return (key, ...put) => filledText(texts[key], ...put);
}

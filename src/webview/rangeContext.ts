import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
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

/** A word of the page, with what stands in its places. */
export function useTexts(): (key: RangeTextKey, ...put: readonly (string | number)[]) => string {
  const texts = useContext(RangeContext)?.texts ?? FIRST_STATE.texts;
  return (key, ...put) =>
    texts[key].replace(/\{(\d)\}/g, (whole, place: string) => String(put[Number(place)] ?? whole));
}

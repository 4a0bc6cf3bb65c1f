import { createContext } from 'preact';
import { useContext, useEffect, useRef } from 'preact/hooks';

/** What is said under a chart, in words. */
interface ReadoutText {
  readonly words: string;
  readonly say: (words: string) => void;
}

/** Where a chart writes, in words, what its cursor stands on. */
export const Readout = createContext<ReadoutText>({ words: '', say: () => undefined });

export const useReadout = (): ((words: string) => void) => useContext(Readout).say;

/** Says anew what the cursor stands on when that has changed under it, unless something else was said meanwhile. */
export function useReadoutOf(words: string): void {
  const readout = useContext(Readout);
  const before = useRef(words);
  useEffect(() => {
    if (before.current !== '' && readout.words === before.current) readout.say(words);
    before.current = words;
  }, [words]);
}

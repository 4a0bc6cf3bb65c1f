import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** Where a chart writes, in words, what its cursor stands on. */
export const Readout = createContext<(words: string) => void>(() => undefined);

export const useReadout = (): ((words: string) => void) => useContext(Readout);

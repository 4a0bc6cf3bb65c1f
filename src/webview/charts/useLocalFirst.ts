import { useEffect, useState } from 'preact/hooks';

/** How long the host may take to answer what was moved here before its word counts again. */
const PATIENCE_MS = 5000;

/**
 * What the host says, or what was moved here since: at once, and until the host says the same or has had its time. So
 * answers to earlier moves do not pull back what is being moved.
 */
export function useLocalFirst<T extends object>(host: T): readonly [T, (moved: T) => void] {
  const [moved, setMoved] = useState<T>();
  const said = JSON.stringify(host);
  const isSaid = moved !== undefined && JSON.stringify(moved) === said;
  useEffect(() => {
    if (moved === undefined) return undefined;
    if (isSaid) {
      setMoved(undefined);
      return undefined;
    }
    const timer = setTimeout(() => setMoved(undefined), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [moved, isSaid]);
  return [moved ?? host, setMoved];
}

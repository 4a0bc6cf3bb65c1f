import { type RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** The width of an element in CSS pixels, followed as it changes; a usual one before it is known. */
export function useWidth(): { readonly ref: RefObject<HTMLDivElement | null>; readonly width: number } {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(560);
  useEffect(() => {
    const { current } = ref;
    if (!current) return undefined;
    const update = (): void => {
      const now = Math.floor(current.clientWidth);
      if (now > 0) setWidth(now);
    };
    const observer = new ResizeObserver(update);
    observer.observe(current);
    update();
    return () => {
      observer.disconnect();
    };
  }, []);
  return { ref, width };
}

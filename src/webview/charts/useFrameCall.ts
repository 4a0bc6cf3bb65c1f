import { useEffect, useRef } from 'preact/hooks';

/** Calls at most once a frame, with the newest argument; what waits when the chart goes is dropped. */
export function useFrameCall<T>(call: (argument: T) => void): (argument: T) => void {
  const latest = useRef(call);
  latest.current = call;
  const waiting = useRef<{ readonly argument: T } | undefined>(undefined);
  const frame = useRef(0);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  return argument => {
    const isAsked = waiting.current !== undefined;
    waiting.current = { argument };
    if (isAsked) return;
    frame.current = requestAnimationFrame(() => {
      const { current } = waiting;
      waiting.current = undefined;
      if (current) latest.current(current.argument);
    });
  };
}

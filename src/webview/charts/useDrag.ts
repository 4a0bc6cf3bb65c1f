import { type TargetedPointerEvent } from 'preact';
import { useRef } from 'preact/hooks';

type Down = (event: TargetedPointerEvent<SVGElement>) => void;

/** Follows the pointer, from where it goes down, over any element until it is up; tells how far it has come in pixels. */
export function useDrag<T>(begin: () => T, move: (from: T, dx: number) => void): Down {
  const latest = useRef({ begin, move });
  latest.current = { begin, move };
  return event => {
    if (event.button !== 0) return;
    const element = event.currentTarget;
    const start = event.clientX;
    const from = latest.current.begin();
    element.setPointerCapture(event.pointerId);
    const moved = (next: PointerEvent): void => {
      latest.current.move(from, next.clientX - start);
    };
    const ended = (): void => {
      element.removeEventListener('pointermove', moved);
      element.removeEventListener('pointerup', ended);
      element.removeEventListener('pointercancel', ended);
    };
    element.addEventListener('pointermove', moved);
    element.addEventListener('pointerup', ended);
    element.addEventListener('pointercancel', ended);
    event.preventDefault();
    element.focus();
  };
}

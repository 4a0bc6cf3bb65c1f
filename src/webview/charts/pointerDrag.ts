interface Drag {
  /** CSS pixels to the right since the pointer went down. */
  readonly onMove: (distance: number) => void;
  readonly onEnd: () => void;
}

/** Follows a pointer (mouse, pen, finger) from its going down until it goes up, wherever it goes meanwhile. */
export function pointerDrag(
  event: PointerEvent & { readonly currentTarget: HTMLElement },
  { onMove, onEnd }: Drag,
): void {
  if (event.button !== 0) return;
  const { pointerId, clientX: start } = event;
  const handle: HTMLElement = event.currentTarget;
  const stop = new AbortController();
  const { signal } = stop;
  const isMine = (other: PointerEvent): boolean => other.pointerId === pointerId;
  const end = (other: PointerEvent): void => {
    if (!isMine(other)) return;
    stop.abort();
    onEnd();
  };
  handle.setPointerCapture(pointerId);
  handle.addEventListener(
    'pointermove',
    other => {
      if (isMine(other)) onMove(other.clientX - start);
    },
    { signal },
  );
  handle.addEventListener('pointerup', end, { signal });
  handle.addEventListener('pointercancel', end, { signal });
  handle.focus();
  event.preventDefault();
}

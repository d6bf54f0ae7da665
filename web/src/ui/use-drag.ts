import { type CSSProperties, type PointerEvent, type RefObject, useEffect, useState } from 'react';

interface Drag {
  from: number;
  to: number;
  startY: number;
  offset: number;
  /** Of the rows as they were when it began. */
  middles: number[];
  height: number;
}

/**
 * Dragging the rows of a list by a handle, with mouse, pen or touch. The rows give way while it goes on; the order
 * changes when it is let go. Escape, or the browser taking over, puts everything back.
 */
export function useDrag(list: RefObject<HTMLElement | null>, onMove: (from: number, to: number) => void) {
  const [drag, setDrag] = useState<Drag>();
  const isDragging = drag !== undefined;

  useEffect(() => {
    if (!isDragging) return;
    const cancelOnEscape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setDrag(undefined);
    };
    window.addEventListener('keydown', cancelOnEscape);
    return () => window.removeEventListener('keydown', cancelOnEscape);
  }, [isDragging]);

  const handleOf = (index: number) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (!event.isPrimary || event.button !== 0) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture?.(event.pointerId);
      setDrag(begin(list.current, index, event.clientY));
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const { clientY } = event;
      setDrag((now) => now && follow(now, clientY));
    },
    onPointerUp: () => {
      setDrag(undefined);
      if (drag) onMove(drag.from, drag.to);
    },
    onPointerCancel: () => setDrag(undefined),
  });

  return { from: drag?.from, handleOf, styleOf: (index: number) => drag && placeOf(drag, index) };
}

function begin(list: HTMLElement | null, from: number, startY: number): Drag {
  const boxes = Array.from(list?.children ?? [], (row) => row.getBoundingClientRect());
  const middles = boxes.map(({ top, height }) => top + height / 2);
  return { from, to: from, startY, offset: 0, middles, height: boxes[from]?.height ?? 0 };
}

function follow(drag: Drag, clientY: number): Drag {
  const offset = clientY - drag.startY;
  const middle = (drag.middles[drag.from] ?? 0) + offset;
  const to = drag.middles.filter((other, index) => index !== drag.from && other < middle).length;
  return { ...drag, offset, to };
}

function placeOf(drag: Drag, index: number): CSSProperties | undefined {
  const { from, to, offset, height } = drag;
  if (index === from) return { translate: `0 ${offset}px` };
  if (index > from && index <= to) return { translate: `0 ${-height}px` };
  if (index < from && index >= to) return { translate: `0 ${height}px` };
  return { translate: '0 0' };
}

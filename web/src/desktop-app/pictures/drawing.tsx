import type { ReactNode } from 'react';

interface DrawingProps {
  /** In the same units for all pictures, so that their letters are of one size. */
  height: number;
  children: ReactNode;
}

/** The frame of every picture. What it shows stands in the words beside it, so it is hidden from screen readers. */
export function Drawing({ height, children }: DrawingProps) {
  return (
    <svg className="picture" viewBox={`0 0 320 ${height}`} aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

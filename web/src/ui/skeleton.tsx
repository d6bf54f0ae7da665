/** Holds the place of what is loading; shows itself only when loading takes more than a moment. */
export function Skeleton({ lines, label }: { lines: number; label: string }) {
  const bars = Array.from({ length: lines }, (_, index) => `bar-${index}`);
  return (
    <div className="skeleton" role="status">
      <span className="visually-hidden">{label}</span>
      {bars.map((bar) => (
        <span className="skeleton-bar" key={bar} aria-hidden="true" />
      ))}
    </div>
  );
}

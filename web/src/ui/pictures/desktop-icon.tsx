/** Stands for PingID Desktop's own icon, which is Ping's to change. */
export function DesktopIcon({ x, y }: { x: number; y: number }) {
  return (
    <>
      <rect className="picture-chosen" x={x - 8} y={y - 8} width="16" height="16" rx="4" />
      <path className="picture-on-chosen-line" d={`m${x - 3.5} ${y} 2.5 3 5-6`} />
      <circle className="picture-mark" cx={x} cy={y} r="14" />
    </>
  );
}

/** Where PingID Desktop's icon is. It is not drawn: its looks are Ping's, and change. */
export function DesktopIcon({ x, y }: { x: number; y: number }) {
  return (
    <>
      <rect className="picture-chosen" x={x - 8} y={y - 8} width="16" height="16" rx="4" />
      <circle className="picture-mark" cx={x} cy={y} r="14" />
    </>
  );
}

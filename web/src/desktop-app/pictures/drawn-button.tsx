interface DrawnButtonProps {
  x: number;
  y: number;
  label: string;
  /** The one to choose. */
  isChosen?: boolean;
}

export function DrawnButton({ x, y, label, isChosen = false }: DrawnButtonProps) {
  return (
    <>
      <rect
        className={isChosen ? 'picture-chosen' : 'picture-button'}
        x={x}
        y={y}
        width="72"
        height="28"
        rx="14"
      />
      <text
        className={isChosen ? 'picture-on-chosen' : 'picture-text'}
        x={x + 36}
        y={y + 18.5}
        textAnchor="middle"
      >
        {label}
      </text>
    </>
  );
}

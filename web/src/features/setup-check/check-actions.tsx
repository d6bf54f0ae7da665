import { Button } from '../../ui/button.tsx';
import type { DesktopCheck } from './check-desktop.ts';

// After a failure, what the words about it call it.
const labels: Partial<Record<DesktopCheck['name'], string>> = { passed: 'Check again', failed: 'Try again' };

interface CheckActionsProps {
  desktop: DesktopCheck;
  /** Where PingID Desktop may be is not known yet. */
  unavailable: boolean;
  onCheck: () => void;
  onCancel: () => void;
}

export function CheckActions({ desktop, unavailable, onCheck, onCancel }: CheckActionsProps) {
  const isChecking = desktop.name === 'checking';
  return (
    <div className="actions">
      {/* It stays in its place, so that neither the keyboard loses it nor a second click cancels. */}
      <Button
        kind={isChecking ? 'secondary' : 'primary'}
        onClick={onCheck}
        unavailable={unavailable || isChecking}
      >
        {labels[desktop.name] ?? 'Check my computer'}
      </Button>
      {isChecking && <Button onClick={onCancel}>Cancel</Button>}
    </div>
  );
}

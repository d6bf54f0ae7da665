import { Button } from '../../ui/button.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { useFocusOnArrival } from '../../ui/use-focus-on-arrival.ts';
import { WaitingForDesktop } from '../../ui/waiting-for-desktop.tsx';
import { noHints } from '../../ui/waiting-hints.ts';
import type { ConfirmationProgress as Progress } from './confirmation.ts';

const sentences: Record<Progress['name'], string> = {
  starting: 'Getting ready …',
  confirming: 'Confirm on this computer: PingID Desktop is asking for Touch ID or Windows Hello.',
  checking: 'Checking …',
};

export function ConfirmationProgress({ step, onCancel }: { step: Progress; onCancel: () => void }) {
  const now = useFocusOnArrival<HTMLParagraphElement>();
  return (
    <>
      <p className="now now-with-spinner" role="status" tabIndex={-1} ref={now}>
        <Spinner />
        {sentences[step.name]}
      </p>
      <WaitingForDesktop hints={step.name === 'confirming' ? step.hints : noHints} />
      <div className="actions">
        <Button onClick={onCancel} unavailable={step.name === 'checking'}>
          Cancel
        </Button>
      </div>
    </>
  );
}

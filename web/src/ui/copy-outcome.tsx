import type { Browser } from '../desktop-agent/browser.ts';

interface CopyOutcomeProps {
  outcome: 'copied' | 'selected' | undefined;
  system: Browser['system'];
}

/** The room for it is there from the start, so nothing jumps. */
export function CopyOutcome({ outcome, system }: CopyOutcomeProps) {
  return (
    <span className="copy-outcome" role="status">
      {outcome === 'copied' && 'Copied.'}
      {outcome === 'selected' && `Your browser does not let us copy. It is selected: ${byHand[system]}.`}
    </span>
  );
}

const byHand: Record<Browser['system'], string> = {
  mac: 'press ⌘C',
  windows: 'press Ctrl+C',
  phone: 'choose Copy',
  other: 'press Ctrl+C',
};

import { useEffect } from 'react';
import { IdleEnd } from './idle-end.tsx';
import { OverallEnd } from './overall-end.tsx';
import type { SessionEnding } from './session-ending.ts';

const askAgainMs = 15_000;

interface SessionEndDialogProps {
  ending: SessionEnding;
  askAgain: () => Promise<unknown>;
  onLater: () => void;
}

/** While it is open, it looks every now and then whether another tab has answered it. */
export function SessionEndDialog({ ending, askAgain, onLater }: SessionEndDialogProps) {
  useEffect(() => {
    const timer = setInterval(() => void askAgain(), askAgainMs);
    return () => clearInterval(timer);
  }, [askAgain]);
  return ending.endsAt ? (
    <OverallEnd endsAt={ending.endsAt} onLater={onLater} />
  ) : (
    <IdleEnd leftMs={ending.leftMs} />
  );
}

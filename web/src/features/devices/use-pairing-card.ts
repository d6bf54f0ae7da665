import { useEffect, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import type { SignedInSession } from '../../api/session.ts';
import { mfaHref } from '../../navigation/hrefs.ts';
import { usePairing } from './use-pairing.ts';

export type PairingCard = ReturnType<typeof usePairingCard>;

// While the card is open the address says so: signing in again, confirming, and reloading all lead back to it.
const openPlace = '/?add=1';

/** Whether the card "Add this computer" is open, and what goes on in it. */
export function usePairingCard(session: SignedInSession) {
  const [search] = useSearchParams();
  const [, navigate] = useLocation();
  const [isOpen, setIsOpen] = useState(search.get('add') === '1');
  const { step, start, cancel } = usePairing({
    session,
    onConfirmFirst: () => navigate(mfaHref(openPlace, { again: true })),
  });
  const isDone = step.name === 'done';

  useEffect(() => {
    if (isDone) navigate('/', { replace: true });
  }, [isDone, navigate]);

  return {
    step,
    isOpen,
    start,
    open: () => {
      setIsOpen(true);
      navigate(openPlace, { replace: true });
      start();
    },
    close: () => {
      cancel();
      setIsOpen(false);
      navigate('/', { replace: true });
    },
    addedId: isDone ? step.device.id : undefined,
  };
}

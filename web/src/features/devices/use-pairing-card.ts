import { useEffect, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import type { SignedInSession } from '../../api/session.ts';
import { portalHref } from '../../navigation/hrefs.ts';
import { useReturnTo } from '../../navigation/return-to.ts';
import { usePairing } from './use-pairing.ts';

export type PairingCard = ReturnType<typeof usePairingCard>;

/**
 * Whether the card "Add this computer" is open, and what goes on in it. While it is open the address says so: signing
 * in again and reloading lead back to it.
 */
export function usePairingCard(session: SignedInSession) {
  const [search] = useSearchParams();
  const [, navigate] = useLocation();
  const [isOpen, setIsOpen] = useState(search.get('add') === '1');
  const returnTo = useReturnTo();
  const openPlace = portalHref(returnTo, { isAdding: true });
  const closedPlace = portalHref(returnTo);
  const { step, start, cancel } = usePairing(session);
  const isDone = step.name === 'done';
  const [hasAdded, setHasAdded] = useState(false);
  if (isDone && !hasAdded) setHasAdded(true);

  useEffect(() => {
    if (isDone) navigate(closedPlace, { replace: true });
  }, [isDone, closedPlace, navigate]);

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
      navigate(closedPlace, { replace: true });
    },
    /** Since the person came to this page. */
    hasAdded,
    addedId: isDone ? step.device.id : undefined,
  };
}

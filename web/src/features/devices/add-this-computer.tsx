import { useEffect, useRef } from 'react';
import type { SignedInSession } from '../../api/session.ts';
import { PartBoundary } from '../../failures/part-boundary.tsx';
import { Button } from '../../ui/button.tsx';
import { Laptop } from '../../ui/laptop.tsx';
import { lazyComponent } from '../../ui/lazy.tsx';
import { loadPairing } from './load-pairing.ts';
import type { PairingCard } from './use-pairing-card.ts';

const PairingPanel = lazyComponent(async () => (await loadPairing()).PairingPanel);

interface AddThisComputerProps {
  session: SignedInSession;
  card: PairingCard;
  isFirst: boolean;
}

/** The card in which this computer is added: closed, an offer; open, the pairing step by step. */
export function AddThisComputer({ session, card, isFirst }: AddThisComputerProps) {
  const { step, isOpen, open, start, close } = card;
  const heading = useFocusWhenBusy(isOpen, step.name);
  const offer = useFocusWhenClosed(isOpen);
  const tryAgain = () => {
    heading.current?.focus();
    // What asks PingID Desktop is loaded with the panel, so it could not begin either.
    if (step.name === 'failed') start();
  };
  return (
    <section className="card add-card" aria-labelledby="add-heading">
      <Laptop />
      <div className="add-content">
        <h2 id="add-heading" ref={heading} tabIndex={-1}>
          {isFirst ? 'Add your first device' : 'Add this computer'}
        </h2>
        {isOpen ? (
          <PartBoundary onTryAgain={tryAgain} onClose={close}>
            <PairingPanel step={step} session={session} onStart={start} onCancel={close} />
          </PartBoundary>
        ) : (
          <>
            <p>{isFirst ? whyFirst : why}</p>
            <div className="actions">
              <Button kind={isFirst ? 'primary' : 'secondary'} onClick={open} ref={offer}>
                Add this computer
              </Button>
            </div>
          </>
        )}
      </div>
    </section>
  );
}

const why = 'Then you can confirm on it, with Touch ID or Windows Hello, that it is you who signs in.';

const whyFirst =
  'A password can be stolen. Your fingerprint, face or PIN on your own computer cannot be used from anywhere else. ' +
  'Add the computer you are using now, and from then on we ask it to confirm that it is you. It takes a minute.';

/** The button that was pressed goes away when work begins; the heading keeps the keyboard's place. */
function useFocusWhenBusy(isOpen: boolean, step: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isOpen && (step === 'ready' || step === 'preparing')) heading.current?.focus();
  }, [isOpen, step]);
  return heading;
}

function useFocusWhenClosed(isOpen: boolean) {
  const offer = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current && !isOpen) offer.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return offer;
}

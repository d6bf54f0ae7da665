import { describeBrowser } from 'pingid-desktop-agent';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { PairingLimits } from 'shared';
import type { SignedInSession } from '../../api/session.ts';
import { type DesktopAppObstacle, desktopAppObstacle } from '../../desktop-app/capability.ts';
import { preloadDesktopApp } from '../../desktop-app/lazy.tsx';
import type { Messages } from '../../messages/en.ts';
import { useMessages } from '../../messages/language-provider.tsx';
import { useSettings } from '../../settings.tsx';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Copyable } from '../../ui/copyable.tsx';
import { Illustration, type Scene } from '../../ui/illustrations/illustration.tsx';
import { lazyComponent } from '../../ui/lazy.tsx';
import { useFocusOnArrival } from '../../ui/use-focus-on-arrival.ts';
import styles from './devices.module.css';
import type { AddComputer, PairingStep } from './use-add-computer.ts';

const loadViews = () => import('./pairing-views.tsx');
const PairingProgress = lazyComponent(async () => (await loadViews()).PairingProgress);
const Failed = lazyComponent(async () => (await loadViews()).Failed);
const Added = lazyComponent(async () => (await loadViews()).Added);

/** While the person reads the page: by the time of a click they are there. */
export function preloadPairingViews(): Promise<unknown> {
  return Promise.all([PairingProgress, Failed, Added].map(({ preload }) => preload()));
}

interface Prompt {
  scene: Scene;
  name: keyof Messages['devices']['add']['prompt'];
}

/** What PingID Desktop is going to show on this computer. */
function promptOfThisComputer(): Prompt {
  switch (describeBrowser(navigator).system) {
    case 'mac':
      return { scene: 'touch_id', name: 'touchId' };
    case 'windows':
      return { scene: 'windows_hello', name: 'windowsHello' };
    default:
      return { scene: 'desktop_app', name: 'any' };
  }
}

interface AddComputerCardProps {
  session: SignedInSession;
  adding: AddComputer;
  limits: PairingLimits | undefined;
  isFirst: boolean;
}

/** The card in which this computer is added: closed, an offer; open, the pairing step by step. */
export function AddComputerCard(props: AddComputerCardProps) {
  const { session, adding, limits, isFirst } = props;
  const { step } = adding;
  const { add: t } = useMessages().devices;
  const [obstacle] = useState(desktopAppObstacle);
  const isVerified = session.level === 2;
  const [wasVerified, setWasVerified] = useState(isVerified);
  if (step.name !== 'done' && wasVerified !== isVerified) setWasVerified(isVerified);
  const hasJustVerified = step.name === 'done' && isVerified && !wasVerified;
  const heading = useFocusOnChange(adding.isOpen, step.name);

  const frame = (title: string, scene: Scene | undefined, content: ReactNode) => (
    <section aria-labelledby="add-heading">
      <Card highlighted illustration={scene && <Illustration scene={scene} />}>
        {/* A new element for a new title: one that has the focus already is not read out again. */}
        <h2 id="add-heading" key={title} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {content}
      </Card>
    </section>
  );
  if (step.name === 'done') {
    const title = hasJustVerified ? t.done.verifiedTitle : t.done.title;
    const onVerified = () => heading.current?.focus();
    const way = { isVerified, hasJustVerified, onVerified, onClose: adding.close };
    return frame(title, 'success', <Added device={step.device} {...way} />);
  }
  const title = isFirst && !adding.isOpen ? t.headingFirst : t.heading;
  // What is going on, or can be finished, takes no further device.
  const wouldBeginAnother = step.name === 'ready' && !adding.canResume;
  if (wouldBeginAnother && limits?.allowed === false)
    return frame(title, undefined, <NotAllowed limits={limits} />);
  if (obstacle === 'phone_or_tablet') return frame(t.onPhone.title, 'other_computer', <OnPhone />);
  if (obstacle) return frame(t[obstacleTexts[obstacle]].title, 'error', <Obstacle obstacle={obstacle} />);
  const content = adding.isOpen ? <Opened step={step} adding={adding} /> : <Offer {...{ adding, isFirst }} />;
  return frame(title, sceneOf(step, adding.isOpen), content);
}

/** In the place of the card once this computer is in the list. */
export function AddedAlready({ adding }: { adding: AddComputer }) {
  const { add: t } = useMessages().devices;
  const button = useFocusOnArrival<HTMLButtonElement>(adding.wasClosed);
  return (
    <div className={styles.addedAlready}>
      <p>{t.isAdded}</p>
      <Button kind="quiet" size="small" ref={button} onClick={adding.open}>
        {t.again}
      </Button>
    </div>
  );
}

function sceneOf(step: PairingStep, isOpen: boolean): Scene | undefined {
  if (step.name === 'failed') return undefined;
  const phase = step.name === 'asking' ? step.asking.state.phase : undefined;
  // It brings a picture of its own.
  if (isOpen && phase === 'explaining') return undefined;
  return phase === 'waiting_for_permission' ? 'permission' : promptOfThisComputer().scene;
}

function Offer({ adding, isFirst }: Pick<AddComputerCardProps, 'adding' | 'isFirst'>) {
  const { add: t } = useMessages().devices;
  const button = useFocusOnArrival<HTMLButtonElement>(adding.wasClosed);
  return (
    <>
      <p>{isFirst ? t.textFirst : t.text}</p>
      <Actions>
        {/* What asks PingID Desktop is there by the time of the click. */}
        <Button
          kind="primary"
          ref={button}
          onPointerEnter={preloadDesktopApp}
          onFocus={preloadDesktopApp}
          onClick={adding.open}
        >
          {t.button}
        </Button>
      </Actions>
    </>
  );
}

function Opened({ step, adding }: { step: Exclude<PairingStep, { name: 'done' }>; adding: AddComputer }) {
  const { devices, common } = useMessages();
  const { add: t } = devices;
  switch (step.name) {
    case 'ready':
      return (
        <>
          <p>{t.ready}</p>
          <Actions>
            <Button kind="primary" onClick={adding.start}>
              {common.continue}
            </Button>
            <Button kind="quiet" onClick={adding.close}>
              {common.cancel}
            </Button>
          </Actions>
        </>
      );
    case 'failed':
      return <Failed step={step} adding={adding} />;
    default:
      return <PairingProgress step={step} prompt={promptOfThisComputer().name} onCancel={adding.close} />;
  }
}

function NotAllowed({ limits: { reason, maxDevices } }: { limits: PairingLimits }) {
  const { devices } = useMessages();
  const { helpDesk } = useSettings();
  const { add: t } = devices;
  return <p>{reason === 'device_limit' ? t.limitReached(maxDevices) : t.notAllowed(helpDesk)}</p>;
}

function OnPhone() {
  const { devices, common } = useMessages();
  const { onPhone } = devices.add;
  const texts = { copy: common.copy, copied: common.copied, selected: common.copyByHand.phone };
  return (
    <>
      <p>{onPhone.text}</p>
      <Copyable text={`${window.location.origin}/`} texts={texts} />
    </>
  );
}

type OtherObstacle = Exclude<DesktopAppObstacle, 'phone_or_tablet'>;
const obstacleTexts = { framed: 'inFrame', insecure_page: 'insecure' } as const;

function Obstacle({ obstacle }: { obstacle: OtherObstacle }) {
  const { devices } = useMessages();
  const { helpDesk } = useSettings();
  const { insecure, inFrame } = devices.add;
  if (obstacle === 'insecure_page') return <p>{insecure.text(helpDesk)}</p>;
  return (
    <>
      <p>{inFrame.text}</p>
      <ButtonLink kind="primary" href={window.location.href} newTab>
        {inFrame.action}
      </ButtonLink>
    </>
  );
}

const heldByHeading = ['ready', 'preparing', 'done'];

/** What was pressed goes away with each step; the heading keeps the keyboard's place. */
function useFocusOnChange(isOpen: boolean, step: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isOpen && heldByHeading.includes(step)) heading.current?.focus();
  }, [isOpen, step]);
  return heading;
}

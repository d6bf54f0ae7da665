import { type ReactNode, useId, useState } from 'react';
import type { Device, DeviceAuthentication } from 'shared';
import { deviceName } from '../../device/device.ts';
import { DeviceIcon } from '../../device/device-icon.tsx';
import { useFormat, useMessages } from '../../messages/language-provider.tsx';
import { portalHref } from '../../navigation/hrefs.ts';
import { useSettings } from '../../settings.tsx';
import { Button, TextRouteLink } from '../../ui/button.tsx';
import { ChoiceRow, List, Row } from '../../ui/list.tsx';
import { useFocusOnArrival } from '../../ui/use-focus-on-arrival.ts';
import {
  askedDevice,
  canSelect,
  inOrder,
  isSentMessages,
  kindBesideName,
  unusableReason,
} from './asked-device.ts';
import styles from './mfa.module.css';
import { strongMethodOf } from './requirement.ts';
import type { Verification } from './use-verification.ts';

interface DeviceChoicesProps {
  label: string;
  devices: readonly Device[];
  /** Without it the list only tells. */
  onChoose?: (deviceId: string) => void;
}

/** The person's devices, the one that PingOne turns to first in front; what cannot be used says why. */
export function DeviceChoices({ label, devices, onChoose }: DeviceChoicesProps) {
  const messages = useMessages();
  const format = useFormat();
  return (
    <List label={label}>
      {inOrder(devices).map((device) => {
        const reason = unusableReason(device, messages, format);
        const shown = {
          icon: <DeviceIcon device={device} />,
          title: deviceName(device, messages),
          facts: [kindBesideName(device, messages), reason],
        };
        return device.usable && onChoose ? (
          <ChoiceRow key={device.id} {...shown} onChoose={() => onChoose(device.id)} />
        ) : (
          <Row key={device.id} {...shown} />
        );
      })}
    </List>
  );
}

interface OtherWaysProps {
  /** The one that is under way, where there is one. */
  authentication?: DeviceAuthentication | undefined;
  /** The person's devices, and the one that it would begin with, before there is one. */
  known?: { devices: readonly Device[]; first: Device | undefined } | undefined;
  verification: Verification;
  returnTo: string;
  /** Beside a list of all that there is. */
  isBelowAll?: boolean;
  /** While the next message has to wait, only devices that need none. */
  withoutMessages?: boolean;
}

/**
 * For somebody who cannot use what is asked for: another device, or what happens next and whom to ask. Opens in place;
 * what is being asked goes on until another device is chosen.
 */
export function OtherWays(props: OtherWaysProps) {
  const { mfa } = useMessages();
  const [isOpen, setIsOpen] = useState(false);
  const panelId = useId();
  const { others, choose } = otherDevices(props);
  const hasOthers = others.some(({ usable }) => usable);
  const cannotUse = props.isBelowAll ? mfa.otherWays.cannotUseAny : mfa.otherWays.cannotUse;
  return (
    <>
      <Button
        kind="quiet"
        aria-expanded={isOpen}
        aria-controls={isOpen ? panelId : undefined}
        onClick={() => setIsOpen(!isOpen)}
      >
        {hasOthers ? mfa.otherWays.tryAnother : cannotUse}
      </Button>
      {isOpen && (
        <Panel id={panelId} heading={hasOthers ? mfa.otherWays.heading : mfa.lost.heading}>
          {hasOthers && <DeviceChoices label={mfa.otherWays.heading} devices={others} onChoose={choose} />}
          {hasOthers && <p className={styles.question}>{mfa.lost.headingAll}</p>}
          <WhatIfLost {...props} hasOthers={hasOthers} />
        </Panel>
      )}
    </>
  );
}

function otherDevices({ authentication, known, verification, withoutMessages }: OtherWaysProps) {
  const devices = authentication?.devices ?? known?.devices ?? [];
  const askedId = authentication ? authentication.selectedDeviceId : known?.first?.id;
  const isOffered = (device: Device) =>
    device.id !== askedId && verification.offers(device) && !(withoutMessages && isSentMessages(device));
  const canChoose = !authentication || canSelect(authentication);
  return {
    others: canChoose ? inOrder(devices).filter(isOffered) : [],
    choose: (deviceId: string) =>
      authentication ? verification.switchDevice(authentication, deviceId) : verification.startWith(deviceId),
  };
}

/** What opens is what the keyboard goes on from. */
function Panel({ id, heading, children }: { id: string; heading: string; children: ReactNode }) {
  const top = useFocusOnArrival<HTMLHeadingElement>();
  return (
    <section className={styles.otherWays} id={id} aria-label={heading}>
      <h2 tabIndex={-1} ref={top}>
        {heading}
      </h2>
      {children}
    </section>
  );
}

/** Whom to ask and what happens then; where the rules let the person add this computer by themselves, that. */
function WhatIfLost({ authentication, known, returnTo, hasOthers }: OtherWaysProps & { hasOthers: boolean }) {
  const { mfa } = useMessages();
  const { helpDesk } = useSettings();
  const devices = authentication?.devices ?? known?.devices ?? [];
  const asked = authentication ? askedDevice(authentication) : known?.first;
  // Changes ask for the strongest kind that the person has: whoever has a strong one and has lost it needs help.
  const hasStrong = [...devices, ...(asked ? [asked] : [])].some(
    (device) => device.usable && strongMethodOf(device) !== undefined,
  );
  return (
    <>
      <ol className={styles.steps}>
        <li>{mfa.lost.contact(helpDesk)}</li>
        <li>{mfa.lost.makeSure}</li>
        <li>{mfa.lost.add}</li>
      </ol>
      {hasOthers && !hasStrong && (
        <div>
          <p>{mfa.lost.addFirst}</p>
          <TextRouteLink href={portalHref(returnTo, { isAdding: true })}>
            {mfa.lost.addThisComputer}
          </TextRouteLink>
        </div>
      )}
    </>
  );
}

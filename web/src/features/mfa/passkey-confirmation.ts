import type { DeviceAuthentication, PasskeyAssertion, PublicKeyRequestOptions } from 'shared';
import { checkPasskeyAssertion } from '../../api/device-authentications.ts';
import { type ConfirmationOptions, carryOn } from './confirmation.ts';
import type { Outcome, PasskeyStep } from './confirmation-step.ts';
import { getPasskeyAssertion, PasskeyError, passkeyCompatibility } from './passkey/index.ts';
import { takeStep } from './take-step.ts';

/** Opens the browser's own dialog, and has its answer checked. */
export async function confirmWithPasskey(
  authentication: DeviceAuthentication,
  asked: PublicKeyRequestOptions,
  options: ConfirmationOptions,
): Promise<Outcome> {
  const { signal, show } = options;
  show({ name: 'passkey', authentication, isOpen: true });
  // The click that began this may be too long ago for Safari, which then opens no dialog: nobody dismissed anything.
  const hadClick = navigator.userActivation?.isActive ?? true;
  let assertion: PasskeyAssertion;
  try {
    assertion = await getPasskeyAssertion(asked, { signal });
  } catch (error) {
    if (!(error instanceof PasskeyError)) throw error;
    return afterError(authentication, error, hadClick);
  }
  const compatibility = await passkeyCompatibility();
  const send = () => checkPasskeyAssertion(authentication.id, assertion, compatibility);
  return carryOn(await takeStep(authentication, send, options), options);
}

function afterError(
  authentication: DeviceAuthentication,
  { code }: PasskeyError,
  hadClick: boolean,
): PasskeyStep {
  const needsClick = code === 'dismissed' && !hadClick;
  return { name: 'passkey', authentication, isOpen: false, ...(!needsClick && { error: code }) };
}

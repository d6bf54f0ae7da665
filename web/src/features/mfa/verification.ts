import type { DesktopAgent } from 'pingid-desktop-agent';
import type { DeviceAuthentication, PasskeyAssertion, PublicKeyRequestOptions } from 'shared';
import { checkAssertion, checkPasskeyAssertion } from '../../api/device-authentications.ts';
import { unlessBusy } from '../../api/lost-answers.ts';
import { followCall } from '../../desktop-app/follow-agent.ts';
import { awaitPush } from './await-push.ts';
import { getPasskeyAssertion, PasskeyError, passkeyCompatibility } from './passkey.ts';
import { complete, readChanged } from './read-back.ts';
import type { Outcome, PasskeyStep, Progress } from './verification-step.ts';

interface VerificationOptions {
  /** Loaded only where PingID Desktop is to be asked. */
  loadAgent: () => Promise<DesktopAgent>;
  signal: AbortSignal;
  show: (progress: Progress) => void;
}

/** Does what PingOne asks for next, until it is done or the person has to do something on this page. */
export async function carryOn(
  authentication: DeviceAuthentication,
  options: VerificationOptions,
): Promise<Outcome> {
  switch (authentication.status) {
    case 'COMPLETED':
      return completed(authentication, options);
    case 'ASSERTION_REQUIRED':
      return verifyWithKey(authentication, options);
    case 'PUSH_CONFIRMATION_REQUIRED':
      return carryOn(await awaitPush(authentication, options), options);
    case 'OTP_REQUIRED':
      return { name: 'code', authentication };
    case 'PUSH_CONFIRMATION_TIMED_OUT':
      return { name: 'push-over', authentication };
    case 'DEVICE_SELECTION_REQUIRED':
      return { name: 'choice', authentication };
    default:
      return { name: 'other', authentication };
  }
}

/** An answer to a step has raised the session already; where it was only read, that is asked for now. */
async function completed(
  { id, session }: DeviceAuthentication,
  { signal, show }: VerificationOptions,
): Promise<Outcome> {
  if (session) return { name: 'completed', session };
  show({ name: 'checking' });
  const raised = await complete(id, signal);
  return { name: 'completed', session: raised.session };
}

async function verifyWithKey(
  authentication: DeviceAuthentication,
  options: VerificationOptions,
): Promise<Outcome> {
  const { requestOptions, publicKeyRequestOptions } = authentication;
  if (publicKeyRequestOptions) return verifyWithPasskey(authentication, publicKeyRequestOptions, options);
  if (!requestOptions) return { name: 'other', authentication };
  const assertion = await askDesktop(authentication, requestOptions, options);
  const send = () => checkAssertion(authentication.id, assertion);
  return carryOn(await submit(authentication, send, options), options);
}

async function askDesktop(
  authentication: DeviceAuthentication,
  requestOptions: string,
  { loadAgent, signal, show }: VerificationOptions,
): Promise<string> {
  const agent = await loadAgent();
  const following = followCall((asking) => show({ name: 'desktop', authentication, asking }));
  return agent.authenticate(requestOptions, { signal, ...following });
}

/** Opens the browser's own dialog, and has its answer checked. */
async function verifyWithPasskey(
  authentication: DeviceAuthentication,
  asked: PublicKeyRequestOptions,
  options: VerificationOptions,
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
    return afterPasskeyError(authentication, error, hadClick);
  }
  const compatibility = await passkeyCompatibility();
  const send = () => checkPasskeyAssertion(authentication.id, assertion, compatibility);
  return carryOn(await submit(authentication, send, options), options);
}

function afterPasskeyError(
  authentication: DeviceAuthentication,
  { code }: PasskeyError,
  hadClick: boolean,
): PasskeyStep {
  const needsClick = code === 'dismissed' && !hadClick;
  return { name: 'passkey', authentication, isOpen: false, ...(!needsClick && { error: code }) };
}

/** Has an answer of the person's checked, and says so; waits where that is being done already. */
function submit(
  authentication: DeviceAuthentication,
  send: () => Promise<DeviceAuthentication>,
  { signal, show }: VerificationOptions,
): Promise<DeviceAuthentication> {
  const checking = { name: 'checking', deviceId: authentication.selectedDeviceId } as const;
  show(checking);
  return unlessBusy(send, {
    look: () => readChanged(authentication),
    onBusy: () => show({ ...checking, isBusy: true }),
    signal,
  });
}

import type { DesktopAgent } from 'pingid-desktop-agent';
import type { DeviceAuthentication } from 'shared';
import { checkAssertion } from '../../api/device-authentications.ts';
import { followCall } from '../../desktop-app/follow-agent.ts';
import { awaitPush } from './await-push.ts';
import type { Outcome, Progress } from './confirmation-step.ts';
import { confirmWithPasskey } from './passkey-confirmation.ts';
import { complete } from './read-back.ts';
import { takeStep } from './take-step.ts';

export interface ConfirmationOptions {
  agent: DesktopAgent;
  signal: AbortSignal;
  show: (progress: Progress) => void;
}

/** Does what PingOne asks for next, until it is done or the person has to do something on this page. */
export async function carryOn(
  authentication: DeviceAuthentication,
  options: ConfirmationOptions,
): Promise<Outcome> {
  switch (authentication.status) {
    case 'COMPLETED':
      return completed(authentication, options);
    case 'ASSERTION_REQUIRED':
      return confirmWithKey(authentication, options);
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
  { signal, show }: ConfirmationOptions,
): Promise<Outcome> {
  if (session) return { name: 'completed', session };
  show({ name: 'checking' });
  const raised = await complete(id, signal);
  return { name: 'completed', session: raised.session };
}

async function confirmWithKey(
  authentication: DeviceAuthentication,
  options: ConfirmationOptions,
): Promise<Outcome> {
  const { requestOptions, publicKeyRequestOptions } = authentication;
  if (publicKeyRequestOptions) {
    return confirmWithPasskey(authentication, publicKeyRequestOptions, options);
  }
  if (!requestOptions) return { name: 'other', authentication };
  const assertion = await confirmOnDesktop(authentication, requestOptions, options);
  const send = () => checkAssertion(authentication.id, assertion);
  return carryOn(await takeStep(authentication, send, options), options);
}

function confirmOnDesktop(
  authentication: DeviceAuthentication,
  requestOptions: string,
  { agent, signal, show }: ConfirmationOptions,
) {
  const following = followCall((asking) => show({ name: 'desktop', authentication, asking }));
  return agent.authenticate(requestOptions, { signal, ...following });
}

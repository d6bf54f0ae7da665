import type { CDPSession, Page } from '@playwright/test';
import type { Deployment } from './deployment/deployment.ts';
import { personOf } from './mfa-steps.ts';

export interface Authenticator {
  cdp: CDPSession;
  authenticatorId: string;
}

/** Chromium's virtual authenticator, with the passkey of Fay Fido that PingOne knows of. */
export async function holdPasskey(page: Page, deployment: Deployment): Promise<Authenticator> {
  const fay = personOf(deployment, 'fay.fido');
  const passkey = deployment.pingOne.passkeyOf(fay.id);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await cdp.send('WebAuthn.addCredential', {
    authenticatorId,
    credential: { ...passkey, isResidentCredential: true },
  });
  return { cdp, authenticatorId };
}

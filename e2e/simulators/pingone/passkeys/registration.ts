import {
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { PasskeyDevice } from '../devices/device.ts';
import { userWithDevices } from '../devices/user-devices.ts';
import type { Environment } from '../environment.ts';
import { invalidData, notFound } from '../http/api-error.ts';
import { literal, object, text } from '../http/fields.ts';
import { fullName } from '../people.ts';
import { userHandleOf } from './passkey.ts';

/** ES256 and RS256. Named, so that the library does not try out what this Node can do, which warns. */
const supportedAlgorithmIDs = [-7, -257];

/** What `PublicKeyCredential.toJSON()` makes of a new credential, as far as it is used. */
export const registrationResponse = object(
  {
    id: text(),
    rawId: text(),
    type: literal('public-key'),
    response: object({ clientDataJSON: text(), attestationObject: text() }, 'ignored'),
  },
  'ignored',
);

/** Puts a real passkey in the place of the one that a person starts with. Not PingOne's API: a help for the demo. */
export function createPasskeyRegistration(environment: Environment) {
  const challenges = new Map<string, string>();
  return {
    start: async (userId: string): Promise<PublicKeyCredentialCreationOptionsJSON> => {
      const { person, device } = passkeyOf(environment, userId);
      const options = await generateRegistrationOptions({
        rpID: device.relyingParty.id,
        rpName: device.relyingParty.name,
        userID: new TextEncoder().encode(userId),
        userName: person.username,
        userDisplayName: fullName(person),
        supportedAlgorithmIDs,
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
      });
      challenges.set(userId, options.challenge);
      return options;
    },
    /** @throws PingOneApiError 400 where the credential does not answer the last options, or is not of this page */
    finish: async (
      userId: string,
      response: Pick<RegistrationResponseJSON, 'id' | 'rawId' | 'type' | 'response'>,
      origin: string,
    ): Promise<void> => {
      const expectedChallenge = challenges.get(userId) ?? '';
      challenges.delete(userId);
      const { device } = passkeyOf(environment, userId);
      const { registrationInfo } = await verifyRegistrationResponse({
        response: { ...response, clientExtensionResults: {} },
        expectedChallenge,
        expectedOrigin: origin,
        expectedRPID: device.relyingParty.id,
        supportedAlgorithmIDs,
      }).catch(() => ({ registrationInfo: undefined }));
      if (!registrationInfo)
        throw invalidData({ code: 'INVALID_VALUE', message: 'The passkey is not valid' });
      const { id, publicKey, counter } = registrationInfo.credential;
      device.passkey = {
        credentialId: id,
        publicKey: Buffer.from(publicKey).toString('base64url'),
        userHandle: userHandleOf(userId),
        signCount: counter,
      };
    },
  };
}

function passkeyOf(environment: Environment, userId: string) {
  const { person, devices } = userWithDevices(environment, userId);
  const device = devices.find((each): each is PasskeyDevice => each.type === 'FIDO2');
  if (!device) throw notFound('FIDO2 device');
  return { person, device };
}

import { type Static, Type } from 'typebox';
import type { PingOneClient } from './client.ts';
import { BlockedDevice, PingOneDevice } from './device.ts';
import { type PasskeyAssertion, writePasskeyAssertion } from './passkey-assertion.ts';
import { readAnswer } from './read-answer.ts';

const mediaTypes = {
  select: 'application/vnd.pingidentity.device.select+json',
  checkOtp: 'application/vnd.pingidentity.otp.check+json',
  checkAssertion: 'application/vnd.pingidentity.assertion.check+json',
  cancel: 'application/vnd.pingidentity.cancel.push.authentication+json',
};

/**
 * A device authentication as PingOne describes it. Older answers lack what is optional here, newer ones have more.
 * {@link https://developer.pingidentity.com/pingone-api/mfa/mfa-authentication/mfa-device-authentications.html}
 */
export const PingOneDeviceAuthentication = Type.Object({
  id: Type.String(),
  status: Type.String(),
  _links: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
  _embedded: Type.Optional(
    Type.Object({
      devices: Type.Optional(Type.Array(PingOneDevice)),
      blockedDevices: Type.Optional(Type.Array(BlockedDevice)),
    }),
  ),
  user: Type.Optional(Type.Object({ id: Type.Optional(Type.String()) })),
  selectedDevice: Type.Optional(Type.Object({ id: Type.Optional(Type.String()) })),
  pingIdDesktopCredentialRequestOptions: Type.Optional(Type.String()),
  /** For a FIDO2 device; read by `passkey-options.ts`. */
  publicKeyCredentialRequestOptions: Type.Optional(Type.Unknown()),
  authenticators: Type.Optional(Type.Array(Type.String())),
  error: Type.Optional(Type.Object({ code: Type.Optional(Type.String()) })),
});
export type PingOneDeviceAuthentication = Static<typeof PingOneDeviceAuthentication>;

/** MFA device authentications. Every function rejects with a `PingOneError`. */
export class DeviceAuthentications {
  readonly #client: PingOneClient;

  constructor(client: PingOneClient) {
    this.#client = client;
  }

  /**
   * Starts MFA for the user. If no device is named, PingOne chooses one by its policy.
   * {@link https://developer.pingidentity.com/pingone-api/mfa/mfa-authentication/mfa-device-authentications.html}
   */
  initiate(userId: string, deviceId?: string): Promise<PingOneDeviceAuthentication> {
    const policyId = this.#client.mfaPolicyId;
    const body = {
      user: { id: userId },
      ...(policyId ? { policy: { id: policyId } } : {}),
      ...(deviceId ? { selectedDevice: { id: deviceId } } : {}),
    };
    return this.#post('initiate', undefined, 'application/json', body);
  }

  read(id: string): Promise<PingOneDeviceAuthentication> {
    return this.#send('deviceAuthentications.read', 'GET', id);
  }

  /** Selects another device, or the same one again. `compatibility` is what the browser can do with passkeys. */
  select(id: string, deviceId: string, compatibility?: string): Promise<PingOneDeviceAuthentication> {
    const body = { device: { id: deviceId }, ...(compatibility ? { compatibility } : {}) };
    return this.#post('select', id, mediaTypes.select, body);
  }

  checkOtp(id: string, otp: string): Promise<PingOneDeviceAuthentication> {
    return this.#post('checkOtp', id, mediaTypes.checkOtp, { otp });
  }

  /**
   * Checks the assertion made by PingID Desktop. `origin` is the relying party's own, as a complete URL.
   * {@link https://developer.pingidentity.com/pingone-api/mfa/mfa-authentication/mfa-device-authentications/check-assertion-device-authentication.html}
   */
  checkAssertion(id: string, assertion: string, origin: string): Promise<PingOneDeviceAuthentication> {
    return this.#post('checkAssertion', id, mediaTypes.checkAssertion, { origin, assertion });
  }

  /**
   * Checks the assertion of a passkey. `origin` is the relying party's own, as a complete URL.
   * {@link https://developer.pingidentity.com/pingone-api/mfa/mfa-authentication/mfa-device-authentications/check-assertion-device-authentication.html}
   */
  checkPasskeyAssertion(
    id: string,
    assertion: PasskeyAssertion,
    origin: string,
    compatibility?: string,
  ): Promise<PingOneDeviceAuthentication> {
    const body = {
      origin,
      assertion: writePasskeyAssertion(assertion),
      ...(compatibility ? { compatibility } : {}),
    };
    return this.#post('checkAssertion', id, mediaTypes.checkAssertion, body);
  }

  /** Cancels the current step and returns to device selection. Documented for push; PingOne may refuse it for others. */
  cancel(id: string): Promise<PingOneDeviceAuthentication> {
    return this.#post('cancel', id, mediaTypes.cancel, { reason: 'CHANGE_DEVICE' });
  }

  #post(step: string, id: string | undefined, contentType: string, body: object) {
    return this.#send(`deviceAuthentications.${step}`, 'POST', id, {
      headers: { 'content-type': contentType },
      body: JSON.stringify(body),
    });
  }

  async #send(
    operation: string,
    method: 'GET' | 'POST',
    id: string | undefined,
    content: { headers?: Record<string, string>; body?: string } = {},
  ): Promise<PingOneDeviceAuthentication> {
    const parts = [this.#client.environmentId, 'deviceAuthentications', ...(id ? [id] : [])];
    const path = `/${parts.map(encodeURIComponent).join('/')}`;
    const answer = await this.#client.send('auth', { operation, method, path, ...content });
    return readAnswer(PingOneDeviceAuthentication, answer, operation);
  }
}

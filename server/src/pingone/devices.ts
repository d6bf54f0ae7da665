import { type Static, Type } from 'typebox';
import type { PingOneClient } from './client.ts';
import { desktopDeviceType, PingOneDevice } from './device.ts';
import { readAnswer } from './read-answer.ts';

const activateMediaType = 'application/vnd.pingidentity.device.activate+json';
const reorderMediaType = 'application/vnd.pingidentity.devices.reorder+json';

const DeviceListAnswer = Type.Object({
  _embedded: Type.Optional(Type.Object({ devices: Type.Optional(Type.Array(PingOneDevice)) })),
});

const PairingAnswer = Type.Intersect([
  PingOneDevice,
  Type.Object({ pingIdDesktopCredentialCreationOptions: Type.String({ minLength: 1 }) }),
]);

const NicknameAnswer = Type.Object({ nickname: Type.Optional(Type.String()) });

/**
 * A user's MFA devices. Every function rejects with a `PingOneError`.
 * {@link https://developer.pingidentity.com/pingone-api/mfa/users/mfa-devices.html}
 */
export class Devices {
  readonly #client: PingOneClient;

  constructor(client: PingOneClient) {
    this.#client = client;
  }

  /** All devices of the user, in PingOne's order; the first active one is the default. */
  async list(userId: string): Promise<PingOneDevice[]> {
    const operation = 'devices.list';
    const answer = await this.#client.send('api', { operation, method: 'GET', path: this.#path(userId) });
    return readAnswer(DeviceListAnswer, answer, operation)._embedded?.devices ?? [];
  }

  /**
   * Starts pairing PingID Desktop. The answer holds the JWT for the app's `/register`.
   * {@link https://developer.pingidentity.com/pingone-api/mfa/users/mfa-devices/create-mfa-user-device-desktop.html}
   */
  async create(userId: string): Promise<Static<typeof PairingAnswer>> {
    const operation = 'devices.create';
    const policyId = this.#client.mfaPolicyId;
    const answer = await this.#client.send('api', {
      operation,
      method: 'POST',
      path: this.#path(userId),
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        type: desktopDeviceType,
        status: 'ACTIVATION_REQUIRED',
        ...(policyId ? { policy: { id: policyId } } : {}),
      }),
    });
    return readAnswer(PairingAnswer, answer, operation);
  }

  async read(userId: string, deviceId: string): Promise<PingOneDevice> {
    const operation = 'devices.read';
    const path = this.#path(userId, deviceId);
    return readAnswer(
      PingOneDevice,
      await this.#client.send('api', { operation, method: 'GET', path }),
      operation,
    );
  }

  /**
   * Completes pairing with the attestation made by PingID Desktop.
   * {@link https://developer.pingidentity.com/pingone-api/mfa/users/mfa-devices/activate-mfa-user-device-desktop.html}
   */
  async activate(userId: string, deviceId: string, attestation: string): Promise<PingOneDevice> {
    const operation = 'devices.activate';
    const answer = await this.#client.send('api', {
      operation,
      method: 'POST',
      path: this.#path(userId, deviceId),
      headers: { 'content-type': activateMediaType },
      body: JSON.stringify({ attestation }),
    });
    return readAnswer(PingOneDevice, answer, operation);
  }

  /** Names a device. PingOne answers with the nickname alone, not with the device. @returns the nickname */
  async rename(userId: string, deviceId: string, nickname: string): Promise<string> {
    const operation = 'devices.rename';
    const answer = await this.#client.send('api', {
      operation,
      method: 'PUT',
      path: `${this.#path(userId, deviceId)}/nickname`,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ nickname }),
    });
    return readAnswer(NicknameAnswer, answer, operation).nickname ?? nickname;
  }

  async remove(userId: string, deviceId: string): Promise<void> {
    const path = this.#path(userId, deviceId);
    await this.#client.send('api', { operation: 'devices.remove', method: 'DELETE', path });
  }

  /** Sets the order of the user's devices. The first active one is the default. */
  async order(userId: string, deviceIds: string[]): Promise<void> {
    await this.#client.send('api', {
      operation: 'devices.order',
      method: 'POST',
      path: this.#path(userId),
      headers: { 'content-type': reorderMediaType },
      body: JSON.stringify({ order: deviceIds.map((id) => ({ id })) }),
    });
  }

  #path(userId: string, deviceId?: string): string {
    const parts = ['environments', this.#client.environmentId, 'users', userId, 'devices'];
    return `/${[...parts, ...(deviceId ? [deviceId] : [])].map(encodeURIComponent).join('/')}`;
  }
}

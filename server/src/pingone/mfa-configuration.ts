import { type Static, Type } from 'typebox';
import { Value } from 'typebox/value';
import type { PingOneClient } from './client.ts';
import { readAnswer } from './read-answer.ts';

const MfaSettings = Type.Object({
  pairing: Type.Optional(Type.Object({ maxAllowedDevices: Type.Optional(Type.Integer()) })),
});

/** Its methods are properties of their own, whose names are not all documented. */
const Policy = Type.Record(Type.String(), Type.Unknown());
type Policy = Static<typeof Policy>;

const PolicyList = Type.Object({ _embedded: Type.Optional(Type.Record(Type.String(), Type.Array(Policy))) });

const Method = Type.Object({
  enabled: Type.Optional(Type.Boolean()),
  pairingDisabled: Type.Optional(Type.Boolean()),
});
type Method = Static<typeof Method>;

/**
 * What an administrator has set for the environment. The worker application's role may not cover it. Every function
 * rejects with a `PingOneError`.
 */
export class MfaConfiguration {
  readonly #client: PingOneClient;

  constructor(client: PingOneClient) {
    this.#client = client;
  }

  /**
   * How many devices a person may have. Environments that are managed in PingID keep this setting elsewhere.
   * {@link https://developer.pingidentity.com/pingone-api/mfa/mfa-settings.html}
   * @returns undefined where PingOne does not say
   */
  async maxAllowedDevices(): Promise<number | undefined> {
    const operation = 'mfaSettings.read';
    const answer = await this.#read(operation, '/mfaSettings');
    return readAnswer(MfaSettings, answer, operation).pairing?.maxAllowedDevices;
  }

  /**
   * Whether the policy that applies forbids people to pair PingID Desktop.
   * {@link https://developer.pingidentity.com/pingone-api/mfa/device-authentication-policy.html}
   * @returns false also where the policy says nothing about PingID Desktop
   */
  async forbidsDesktopPairing(): Promise<boolean> {
    return desktopMethodsOf(await this.#policy()).some(
      ({ enabled, pairingDisabled }) => enabled === false || pairingDisabled === true,
    );
  }

  async #policy(): Promise<Policy> {
    const path = '/deviceAuthenticationPolicies';
    const id = this.#client.mfaPolicyId;
    if (id !== undefined) {
      const operation = 'deviceAuthenticationPolicies.read';
      return readAnswer(Policy, await this.#read(operation, `${path}/${encodeURIComponent(id)}`), operation);
    }
    const operation = 'deviceAuthenticationPolicies.list';
    const { _embedded = {} } = readAnswer(PolicyList, await this.#read(operation, path), operation);
    return (
      Object.values(_embedded)
        .flat()
        .find((policy) => policy.default === true) ?? {}
    );
  }

  #read(operation: string, path: string) {
    const environment = `/environments/${encodeURIComponent(this.#client.environmentId)}`;
    return this.#client.send('api', { operation, method: 'GET', path: environment + path });
  }
}

/**
 * PingOne does not document under which name a policy has the settings of PingID Desktop. They are taken to be those with
 * "desktop" in the name; the documented `desktop` is left out, since it belongs to the older app with one-time codes.
 */
function desktopMethodsOf(policy: Policy): Method[] {
  return Object.entries(policy)
    .filter(([name]) => name !== 'desktop' && /desktop/i.test(name))
    .map(([, method]) => method)
    .filter((method) => Value.Check(Method, method));
}

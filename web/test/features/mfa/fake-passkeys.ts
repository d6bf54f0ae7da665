import { vi } from 'vitest';

export const passkeyOptions = {
  challenge: 'Y2hhbGxlbmdl',
  rpId: 'rp.test',
  timeout: 60_000,
  userVerification: 'preferred',
  allowCredentials: [{ type: 'public-key' as const, id: 'Y3JlZA', transports: ['internal'] }],
};

export const passkeyAssertion = {
  id: 'Y3JlZA',
  rawId: 'Y3JlZA',
  type: 'public-key',
  response: {
    clientDataJSON: 'Y2xpZW50',
    authenticatorData: 'YXV0aA',
    signature: 'c2ln',
    userHandle: 'dXNlcg',
  },
};

const bytes = (text: string) => new TextEncoder().encode(text).buffer;

class FakeCredential {
  static isUserVerifyingPlatformAuthenticatorAvailable = async () => true;
  id = passkeyAssertion.id;
  type = 'public-key';
  rawId = bytes('cred');
  authenticatorAttachment = 'platform';
  response;

  constructor(userHandle: string) {
    this.response = {
      clientDataJSON: bytes('client'),
      authenticatorData: bytes('auth'),
      signature: bytes('sig'),
      userHandle: userHandle ? bytes(userHandle) : null,
    };
  }

  getClientExtensionResults() {
    return {};
  }
}

class FakeJsonCredential extends FakeCredential {
  static parseRequestOptionsFromJSON = (options: { challenge: string }) => ({
    ...options,
    challenge: `read ${options.challenge}`,
  });

  toJSON() {
    const { userHandle } = this.response;
    return {
      ...passkeyAssertion,
      response: { ...passkeyAssertion.response, userHandle: userHandle ? 'dXNlcg' : '' },
      authenticatorAttachment: 'platform',
      clientExtensionResults: { appid: false },
    };
  }
}

interface FakeOptions {
  /** Whether the browser itself reads and writes the JSON form. */
  json?: boolean;
  userHandle?: string;
}

/** A browser with passkeys. What the person does with its dialog is up to the test; without a word they confirm. */
export function fakePasskeys({ json = true, userHandle = 'user' }: FakeOptions = {}) {
  const Credential = json ? FakeJsonCredential : FakeCredential;
  vi.stubGlobal('PublicKeyCredential', Credential);
  const get = vi.fn(
    async (_options: CredentialRequestOptions): Promise<unknown> => new Credential(userHandle),
  );
  Object.defineProperty(navigator, 'credentials', { configurable: true, value: { get } });
  return {
    get,
    hasNoPlatform: () => {
      vi.spyOn(Credential, 'isUserVerifyingPlatformAuthenticatorAvailable').mockResolvedValue(false);
    },
    rejectsWith: (name: string) => {
      get.mockImplementationOnce(async () => {
        throw new DOMException('The words of a browser', name);
      });
    },
    /** Stays open until it is aborted. */
    staysOpen: () => {
      get.mockImplementationOnce(
        ({ signal }) =>
          new Promise((_resolve, reject) => {
            signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
          }),
      );
    },
  };
}

import { describe, expect, it, vi } from 'vitest';
import { createDesktopAgent } from '../../../src/desktop-agent/index.ts';
import { carryOn } from '../../../src/features/mfa/confirmation.ts';
import type { Progress } from '../../../src/features/mfa/confirmation-step.ts';
import { held, json, network, plain, problem } from '../../fake-network.ts';
import {
  agentUrl,
  asked,
  askedForCode,
  assertion,
  authenticate,
  completed,
  confirmedSharon,
  requestOptions,
} from '../../people.ts';

const check = 'POST /api/device-authentications/auth-1/assertion';

function carryOnWith(authentication = asked()) {
  const controller = new AbortController();
  const shown: Progress['name'][] = [];
  const outcome = carryOn(authentication, {
    agent: createDesktopAgent({ addresses: [agentUrl] }),
    signal: controller.signal,
    show: ({ name }) => {
      if (shown.at(-1) !== name) shown.push(name);
    },
  }).catch((error: unknown) => error);
  return { outcome, shown, cancel: () => controller.abort() };
}

describe('a confirmation with PingID Desktop', () => {
  it('takes one request after its answer', async () => {
    network.on(authenticate, plain(assertion));
    network.on(check, json(completed()));
    const { outcome, shown } = carryOnWith();
    expect(await outcome).toEqual({ name: 'completed', session: confirmedSharon() });
    expect(network.sent()).toEqual([authenticate, check]);
    expect(network.calls(authenticate)[0]?.body).toBe(requestOptions);
    expect(network.calls(check)[0]?.body).toBe(JSON.stringify({ assertion }));
    expect(shown).toEqual(['desktop', 'checking']);
  });

  it('that is refused checks nothing', async () => {
    network.on(authenticate, plain('{"error":"user_declined"}', 403));
    expect(await carryOnWith().outcome).toMatchObject({ code: 'refused', agentError: 'user_declined' });
    expect(network.sent()).toEqual([authenticate]);
  });

  it('that is cancelled takes the question back and checks nothing', async () => {
    network.on(authenticate, held().waiting);
    const { outcome, cancel } = carryOnWith();
    await vi.waitFor(() => expect(network.calls(authenticate)).toHaveLength(1));
    cancel();
    expect(await outcome).toMatchObject({ code: 'cancelled' });
    expect(network.calls(authenticate)[0]?.signal?.aborted).toBe(true);
    expect(network.sent()).toEqual([authenticate]);
  });

  it('whose assertion is rejected is not checked again', async () => {
    network.on(authenticate, plain(assertion));
    network.on(check, problem('assertion_rejected', 422));
    expect(await carryOnWith().outcome).toMatchObject({ code: 'assertion_rejected' });
    expect(network.calls(check)).toHaveLength(1);
  });

  it('after which PingOne asks for more goes on with that', async () => {
    network.on(authenticate, plain(assertion));
    network.on(check, json(askedForCode()));
    expect(await carryOnWith().outcome).toEqual({ name: 'code', authentication: askedForCode() });
  });
});

describe('what PingOne asks for', () => {
  const { requestOptions: _, ...bare } = asked();

  it.each([
    ['COMPLETED', 'completed'],
    ['OTP_REQUIRED', 'code'],
    ['DEVICE_SELECTION_REQUIRED', 'choice'],
    ['PUSH_CONFIRMATION_TIMED_OUT', 'push-over'],
    ['ASSERTION_REQUIRED', 'other'],
    ['SOMETHING_NEW', 'other'],
  ])(
    'as %s is left to the person as the step “%s”, without a call to PingID Desktop',
    async (status, name) => {
      expect(await carryOnWith({ ...bare, status }).outcome).toMatchObject({ name });
      expect(network.sent()).toEqual([]);
    },
  );
});

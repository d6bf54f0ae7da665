import { describe, expect, it, vi } from 'vitest';
import { createDesktopAgent } from '../../../src/desktop-agent/index.ts';
import { type ConfirmationProgress, carryOn, outcomeOf } from '../../../src/features/mfa/confirmation.ts';
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
  const shown: ConfirmationProgress['name'][] = [];
  const outcome = carryOn(authentication, {
    agent: createDesktopAgent({ url: agentUrl }),
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
    expect(shown).toEqual(['confirming', 'checking']);
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
});

describe('what PingOne asks for', () => {
  it('leads to the end, to a code, or to a step that this page does not have', () => {
    expect(outcomeOf(completed())).toEqual({ name: 'completed', session: confirmedSharon() });
    expect(outcomeOf(askedForCode())).toMatchObject({ name: 'code', isChecking: false });
    expect(outcomeOf(asked({ status: 'DEVICE_SELECTION_REQUIRED' }))).toMatchObject({ name: 'other' });
    expect(outcomeOf(asked({ status: 'PUSH_CONFIRMATION_REQUIRED' }))).toMatchObject({ name: 'other' });
    expect(outcomeOf(asked({ status: 'SOMETHING_NEW' }))).toMatchObject({ name: 'other' });
  });

  it('of another kind of device is left to the person, without a call to PingID Desktop', async () => {
    const { requestOptions: _, ...passkey } = asked();
    expect(await carryOnWith(passkey).outcome).toMatchObject({ name: 'other' });
    expect(await carryOnWith(askedForCode()).outcome).toMatchObject({ name: 'code' });
    expect(network.sent()).toEqual([]);
  });
});

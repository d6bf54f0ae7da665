import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { mfaHref } from '../../../src/navigation/hrefs.ts';
import { held, json, network, oneAfterTheOther, plain, problem } from '../../fake-network.ts';
import {
  asked,
  askedForCode,
  assertion,
  authenticate,
  completed,
  confirmedSharon,
  desktop,
  email,
  newDesktop,
  readAsCompleted,
  sharon,
} from '../../people.ts';
import { button, focusOn, goTo, heading, hrefOf, place, press } from '../../render-app.tsx';
import {
  arrived,
  asking,
  begin,
  check,
  complete,
  expectNoProblem,
  giveUp,
  go,
  openMfa,
  session,
  start,
  view,
  yes,
} from './open-mfa.ts';

const devices = 'GET /api/devices';

describe('the MFA step', () => {
  it('begins with a click, not by itself', async () => {
    openMfa();
    await heading('Verify it’s you');
    await button(go);
    expect(network.sent()).toEqual([]);
    expect(network.calls(session)).toHaveLength(1);
  });

  it('takes one request before PingID Desktop’s answer and one after, and goes where the person wanted', async () => {
    openMfa();
    await press(go);
    await arrived();
    expect(network.sent()).toEqual([start, authenticate, check]);
  });

  it('says at each moment what is going on, and keeps the keyboard’s place', async () => {
    const [first, desktopAnswer, last] = [held(), held(), held()];
    openMfa();
    network.on(start, first.waiting);
    network.on(authenticate, desktopAnswer.waiting);
    network.on(check, last.waiting);
    await press(go);
    await view('Getting ready…');
    first.release(json(asked(), 201));
    await view(asking);
    desktopAnswer.release(plain(assertion));
    await view('Checking…');
    expect((await button('Cancel')).getAttribute('aria-disabled')).toBe('true');
    last.release(json(completed()));
    await arrived();
  });

  it('asks for the session where the answer does not bring it', async () => {
    openMfa();
    network.on(check, json(readAsCompleted()));
    network.on(complete, () => {
      network.on(session, json(confirmedSharon()));
      return Response.json(readAsCompleted());
    });
    await press(go);
    await arrived();
    expect(network.calls(session).length).toBeGreaterThan(0);
  });

  it.each([
    ['%2F%2Fevil.example', '/'],
    ['https%3A%2F%2Fevil.example', '/'],
    ['%2F%5Cevil.example', '/'],
    ['%2Fmfa', '/'],
  ])('with return_to=%s goes to the portal', async (value, target) => {
    openMfa({ path: `/mfa?return_to=${value}` });
    await press(go);
    await arrived(target);
  });

  it('is over at once for somebody who has confirmed already', async () => {
    openMfa({ as: confirmedSharon() });
    await waitFor(() => expect(place()).toBe('/?add=1'));
    expect(network.sent()).toEqual([]);
  });

  it('is passed where it happened in another tab', async () => {
    openMfa({ as: sharon() });
    await button(go);
    network.on(session, json(confirmedSharon({ steppedUpAt: '2026-11-12T10:00:00.000Z' })));
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await waitFor(() => expect(place()).toBe('/?add=1'));
    expect(network.sent()).toEqual([]);
  });

  it('leads somebody without a device to adding one', async () => {
    openMfa({ devices: [newDesktop] });
    await screen.findByRole('heading', { name: 'You have no devices' });
    expect(await hrefOf('Add this computer')).toBe('/?add=1&return_to=%2F%3Fadd%3D1');
  });

  it('does not promise PingID Desktop to somebody who has only another device', async () => {
    openMfa({ devices: [email] });
    await button('Continue');
    expect(screen.queryByText(/fingerprint/)).toBeNull();
  });

  it('needs no list of devices', async () => {
    openMfa();
    network.on(devices, problem('pingone_unavailable', 503));
    await button('Continue');
    expect(screen.queryByText(/fingerprint/)).toBeNull();
  });
});

describe('X15: what it is for', () => {
  it.each([
    ['/payroll?month=2026-03', 'One more step to open Payroll.'],
    ['/sessions', 'One more step to see where you’re signed in.'],
    ['/?add=1', 'One more step, then you can add this computer.'],
    ['/', 'One more step to finish signing in.'],
    ['/payroll.evil.example', 'One more step to finish signing in.'],
  ])('on the way to %s', async (returnTo, sentence) => {
    openMfa({ path: mfaHref(returnTo) });
    await screen.findByText(sentence);
  });
});

describe('W3: a page that needs it to be recent', () => {
  it('asks again at level 2, says so, and then goes on', async () => {
    openMfa({ path: mfaHref('/payroll', { maxAgeSeconds: 300 }), as: confirmedSharon() });
    await screen.findByText('It’s been a while. Verify it’s you again to open Payroll.');
    const later = confirmedSharon({ steppedUpAt: '2026-11-12T10:00:00.000Z' });
    network.on(check, yes(completed({ session: later })));
    await press(go);
    await arrived('/payroll');
    expect(network.sent()).toEqual([start, authenticate, check]);
  });

  it('is passed where it happened in another tab since', async () => {
    network.on('GET /api/sessions', json({ sessions: [] }));
    openMfa({ path: mfaHref('/sessions', { maxAgeSeconds: 300 }), as: confirmedSharon() });
    await button(go);
    network.on(session, json(confirmedSharon({ steppedUpAt: '2026-11-12T10:00:00.000Z' })));
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await waitFor(() => expect(place()).toBe('/sessions'));
    expect(network.sent()).toEqual([]);
  });
});

/** Gives the answer that is held, and waits until the page has read it and drawn what it makes of it. */
async function drawn({ release }: ReturnType<typeof held>, body: object): Promise<void> {
  const read = Promise.withResolvers<void>();
  const response = Response.json(body);
  const readAsUsual = response.json.bind(response);
  response.json = () => readAsUsual().finally(read.resolve);
  await act(async () => {
    release(() => response);
    await read.promise;
  });
}

describe('until the devices are known', () => {
  it('promises nothing that could turn out otherwise', async () => {
    const list = held();
    openMfa();
    network.on(devices, list.waiting);
    await waitFor(() => expect(network.calls(devices)).toHaveLength(1));
    expect(screen.queryByRole('heading', { level: 2 })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Continue/ })).toBeNull();
    list.release(json({ devices: [newDesktop] }));
    await screen.findByRole('heading', { name: 'You have no devices' });
  });

  it.each([
    ['nothing', [newDesktop]],
    ['PingID Desktop', [desktop()]],
  ])('for too long, it begins without, and %s that comes then changes no word', async (_what, late) => {
    const list = held();
    openMfa();
    network.on(devices, list.waiting);
    const begin = await button('Continue');
    await drawn(list, { devices: late });
    expect(await button('Continue')).toBe(begin);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Verify it’s you');
    expect(screen.queryByText(/fingerprint/)).toBeNull();
  });

  it('and then cancelled, it knows better at the next beginning', async () => {
    const list = held();
    openMfa();
    network.on(devices, list.waiting);
    network.on(authenticate, held().waiting);
    await begin();
    await view(asking);
    list.release(json({ devices: [desktop()] }));
    await press('Cancel');
    await focusOn(await button(go));
  });
});

describe('cancelling', () => {
  it('takes the question back from PingID Desktop and gives the device authentication up', async () => {
    openMfa();
    network.on(authenticate, held().waiting);
    await press(go);
    await view(asking);
    await press('Cancel');
    expect(network.calls(authenticate)[0]?.signal?.aborted).toBe(true);
    await waitFor(() => expect(network.sent()).toEqual([start, authenticate, giveUp]));
    await button(go);
    expectNoProblem();
  });

  it('before there is an id gives up the one that comes back, and PingID Desktop is never asked', async () => {
    const answer = held();
    openMfa();
    network.on(start, answer.waiting);
    await press(go);
    await press('Cancel');
    answer.release(json(asked(), 201));
    await waitFor(() => expect(network.sent()).toEqual([start, giveUp]));
    await button(go);
  });

  it('before it is known that a code is asked for gives that up too', async () => {
    const answer = held();
    openMfa();
    network.on(start, answer.waiting);
    await press(go);
    await press('Cancel');
    answer.release(json(askedForCode(), 201));
    await waitFor(() => expect(network.sent()).toEqual([start, giveUp]));
    await button(go);
  });

  it('by leaving the page does the same', async () => {
    openMfa();
    network.on(authenticate, held().waiting);
    await press(go);
    await view(asking);
    goTo('/signed-out');
    await heading('You’re signed out');
    expect(network.calls(authenticate)[0]?.signal?.aborted).toBe(true);
    await waitFor(() => expect(network.sent()).toEqual([start, authenticate, giveUp]));
  });

  it('leaves nothing for a later failure to show', async () => {
    const answer = held();
    openMfa();
    network.on(start, oneAfterTheOther(answer.waiting, held().waiting));
    await press(go);
    await press('Cancel');
    await press(go);
    answer.release(problem('pingone_unavailable', 503));
    await view('Getting ready…');
    expectNoProblem();
  });

  it('and the late failure of the first attempt does not give up the second', async () => {
    const first = held();
    const desktopAnswer = held();
    openMfa();
    network.on(start, oneAfterTheOther(first.waiting, json(asked(), 201)));
    network.on(authenticate, desktopAnswer.waiting);
    await press(go);
    await press('Cancel');
    await press(go);
    await view(asking);
    first.release(problem('pingone_timeout', 504));
    desktopAnswer.release(plain(assertion));
    await arrived();
    expect(network.sent()).toEqual([start, start, authenticate, check]);
  });
});

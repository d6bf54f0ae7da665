import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { json, network, noContent, offline, oneAfterTheOther, problem } from '../../fake-network.ts';
import { asked, askedOnPhone, completed, desktop, phone, readAsCompleted } from '../../people.ts';
import { button, goTo, heading, place, press } from '../../render-app.tsx';
import { hidePage, showPage } from './hidden-page.ts';
import {
  arrived,
  beginWith,
  complete,
  expectNoProblem,
  giveUp,
  go,
  problemNotice,
  read,
  select,
  start,
  view,
  yes,
} from './open-mfa.ts';

const waiting = 'Open the notification on “Pixel” and tap Approve.';
const overInTime = askedOnPhone({ status: 'PUSH_CONFIRMATION_TIMED_OUT' });

afterEach(showPage);

/** The answer is there when the person looks at the page again; until then nothing is asked. */
async function answerComes() {
  hidePage();
  showPage();
}

async function beginOnPhone() {
  network.on(read, json(askedOnPhone()));
  await beginWith(askedOnPhone());
  return screen.findByText(waiting);
}

describe('a phone that is asked', () => {
  it('is named, and waited for', async () => {
    await beginOnPhone();
    await view('Check your phone');
    network.on(read, json(readAsCompleted()));
    network.on(complete, yes());
    await answerComes();
    await arrived();
    expect(place()).toBe('/?add=1');
    expect(network.sent()).toEqual([start, complete]);
  });

  it('without a name is “your phone”', async () => {
    const { nickname: _, ...nameless } = phone;
    network.on(read, json(askedOnPhone()));
    await beginWith(askedOnPhone({ devices: [desktop(), nameless] }));
    await screen.findByText('Open the notification on your phone and tap Approve.');
  });

  it('that declines is told as that, with another try', async () => {
    await beginOnPhone();
    network.on(
      read,
      problem('device_authentication_failed', 422, { failureCode: 'PUSH_CONFIRMATION_DENIED' }),
    );
    await answerComes();
    expect((await problemNotice()).getByText('The request was declined on your device')).toBeDefined();
    network.on(start, json(completed(), 201));
    await press('Try again');
    await arrived();
    expect(network.sent()).toEqual([start, start]);
  });

  it('that does not answer in time can be asked again', async () => {
    await beginOnPhone();
    network.on(read, json(overInTime));
    await answerComes();
    await view('There was no answer in time');
    network.on(select, json(askedOnPhone()));
    await press('Send again');
    await screen.findByText(waiting);
    expect(network.calls(select)[0]?.body).toBe('{"deviceId":"phone-1"}');
  });

  it('that cannot be asked again leads to the beginning', async () => {
    await beginWith({ ...overInTime, actions: [] });
    network.on(start, json(completed(), 201));
    await press('Start over');
    await arrived();
    expect(network.sent()).toEqual([start, giveUp, start]);
  });

  it('that does not answer in time leaves the other devices', async () => {
    await beginWith(overInTime);
    network.on(select, json(completed()));
    await press('Try another way');
    await press('Work laptop Computer with PingID Desktop');
    await arrived();
  });

  it('gives way to another device, and is asked no more', async () => {
    await beginOnPhone();
    network.on(select, json({ ...asked(), requestOptions: undefined, status: 'OTP_REQUIRED' }));
    await press('Try another way');
    expect(await screen.findByText(waiting)).toBeDefined();
    await press('Work laptop Computer with PingID Desktop');
    await screen.findByRole('textbox', { name: 'Code' });
    const before = network.calls(read).length;
    await answerComes();
    expect(network.calls(read)).toHaveLength(before);
    expect(network.sent()).toEqual([start, select]);
  });

  it('whose question cannot be read for a while is waited for all the same', async () => {
    await beginOnPhone();
    network.on(read, problem('pingone_unavailable', 503));
    for (const times of [1, 2, 3]) {
      await answerComes();
      await waitFor(() => expect(network.calls(read).length).toBeGreaterThanOrEqual(times));
    }
    await screen.findByText('Connection problem. You can still approve; we’ll keep checking.');
    network.on(read, json(readAsCompleted()));
    network.on(complete, yes());
    await answerComes();
    await arrived();
  });

  it('S21: raises the session by a request of its own, after the answer was read', async () => {
    await beginOnPhone();
    network.on(read, json(readAsCompleted()));
    network.on(complete, yes());
    await answerComes();
    await arrived();
    expect(network.sent()).toEqual([start, complete]);
    expect(network.calls(complete)[0]?.body).toBe('{}');
  });

  it('S4: asks for the session again where that answer is lost', async () => {
    await beginOnPhone();
    network.on(read, json(readAsCompleted()));
    network.on(complete, oneAfterTheOther(offline, yes()));
    await answerComes();
    await arrived();
    expect(network.sent()).toEqual([start, complete, complete]);
    expectNoProblem();
  });

  it('can be given up', async () => {
    await beginOnPhone();
    await press('Cancel');
    await button(go);
    await waitFor(() => expect(network.sent()).toEqual([start, giveUp]));
  });

  it('is given up with the page', async () => {
    network.on(giveUp, noContent);
    await beginOnPhone();
    goTo('/signed-out');
    await heading('You’re signed out');
    await waitFor(() => expect(network.sent()).toEqual([start, giveUp]));
  });
});

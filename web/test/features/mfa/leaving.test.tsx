import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { held, json, network, offline } from '../../fake-network.ts';
import { asked, askedForCode, authenticate } from '../../people.ts';
import { button, press } from '../../render-app.tsx';
import {
  arrived,
  asking,
  expectNoProblem,
  giveUp,
  go,
  openMfa,
  problemNotice,
  start,
  view,
} from './open-mfa.ts';

/** Reloading, closing the tab or going to another site. */
function leave() {
  act(() => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
}

/** The browser brings the page back as it was. */
function comeBack() {
  act(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
}

describe('leaving the page for good', () => {
  it('takes the question back from PingID Desktop and gives the device authentication up', async () => {
    openMfa();
    network.on(authenticate, held().waiting);
    await press(go);
    await view(asking);
    leave();
    expect(network.calls(authenticate)[0]?.signal?.aborted).toBe(true);
    await waitFor(() => expect(network.sent()).toEqual([start, authenticate, giveUp]));
    expect(network.calls(giveUp)[0]?.keepalive).toBe(true);
  });

  it('at a code does the same', async () => {
    openMfa();
    network.on(start, json(askedForCode(), 201));
    await press(go);
    await screen.findByRole('textbox', { name: 'Code' });
    leave();
    await waitFor(() => expect(network.sent()).toEqual([start, giveUp]));
  });

  it('at a failure does the same', async () => {
    openMfa();
    network.on(authenticate, offline);
    await press(go);
    await problemNotice();
    leave();
    await waitFor(() => expect(network.sent()).toEqual([start, authenticate, giveUp]));
  });

  it('before anything has begun has nothing to give up', async () => {
    openMfa();
    await button(go);
    leave();
    expect(network.sent()).toEqual([]);
  });

  it('and coming back starts over, with nothing said to be wrong', async () => {
    openMfa();
    network.on(authenticate, held().waiting);
    await press(go);
    await view(asking);
    leave();
    comeBack();
    await button(go);
    expectNoProblem();
    network.on(start, json(asked(), 201));
    network.on(authenticate, () => new Response('eyJhbGciOiJFUzI1NiJ9.YXNzZXJ0aW9u.c2ln'));
    await press(go);
    await arrived();
  });
});

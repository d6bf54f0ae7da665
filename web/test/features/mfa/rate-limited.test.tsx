import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { json, network, problem } from '../../fake-network.ts';
import { asked, askedForCode, askedOnPhone, desktop, email, phone } from '../../people.ts';
import { button, press } from '../../render-app.tsx';
import { arrived, begin, go, openMfa, problemNotice, read, select, start } from './open-mfa.ts';

const limited = problem('rate_limited', 429, { retryAfterSeconds: 60 });
const byMail = { ...email, default: true };
const laptop = desktop({ default: false });

describe('S12: the next message has to wait', () => {
  it('before the first step: how long, and a device that needs no message does it', async () => {
    openMfa({ devices: [byMail, laptop] });
    network.on(start, (call) =>
      call.body === '{"deviceId":"desktop-1"}' ? Response.json(asked(), { status: 201 }) : limited(call),
    );
    await begin();
    await screen.findByText('Wait before we send another message');
    expect(screen.getByText(/The last one may still arrive\.$/)).toBeDefined();
    expect(screen.getByRole('timer').textContent).toBe('60 seconds left');
    expect((await button('Send again')).getAttribute('aria-disabled')).toBe('true');
    const others = within(screen.getByRole('list', { name: 'Other ways to verify it’s you' }));
    expect(others.getAllByRole('button')).toHaveLength(1);
    await press('Work laptop Computer with PingID Desktop');
    await arrived();
  });

  it('while a phone is asked: the same device authentication goes on with another device', async () => {
    const mobile = { ...phone, type: 'MOBILE' };
    openMfa({ devices: [mobile, laptop] });
    const over = askedOnPhone({ status: 'PUSH_CONFIRMATION_TIMED_OUT', devices: [laptop, mobile] });
    network.on(start, json(over, 201));
    network.on(read, json(over));
    network.on(select, limited);
    await begin();
    await press('Send again');
    await screen.findByText('Wait before we send another message');
    network.on(select, json(asked()));
    await press('Work laptop Computer with PingID Desktop');
    await arrived();
    expect(network.calls(start)).toHaveLength(1);
    expect(network.calls(select).at(-1)?.body).toBe('{"deviceId":"desktop-1"}');
  });

  it('where somebody has turned to a mailbox', async () => {
    openMfa({ devices: [desktop(), email] });
    network.on(start, json(askedForCode({ selectedDeviceId: 'other' }), 201));
    network.on(select, limited);
    await press(go);
    await press('Try another way');
    await press('Email code to sh****@example.com');
    await screen.findByText('Wait before we send another message');
  });
});

describe('too many attempts', () => {
  it('of a device that needs no message are told as that', async () => {
    openMfa();
    network.on(start, limited);
    await press(go);
    expect((await problemNotice()).getByText('Too many attempts')).toBeDefined();
  });
});

import { fireEvent, screen, within } from '@testing-library/react';
import type { Payslip } from 'shared';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { json, network, oneAfterTheOther, problem } from '../../fake-network.ts';
import { asked, assertion, authenticate, completed, confirmedSharon, desktop, sharon } from '../../people.ts';
import {
  button,
  focusOn,
  heading,
  hrefOf,
  link,
  openPage,
  place,
  press,
  tabTitle,
} from '../../render-app.tsx';

const october = 'GET /api/payroll?month=2026-10';
const stepUp = problem('step_up_required', 401, { requires: { level: 2 } });

const payslip: Payslip = {
  month: '2026-10',
  employee: 'Sharon Lee',
  lines: [
    { label: 'Salary', cents: 520_000 },
    { label: 'Tax', cents: -130_050 },
  ],
  netCents: 389_950,
  currency: 'EUR',
};

beforeEach(() => {
  vi.setSystemTime(new Date(2026, 11, 15));
  network.on('GET /api/session', json(confirmedSharon()));
  network.on(october, json(payslip));
});

afterEach(() => vi.useRealTimers());

describe('the sample web app', () => {
  it('shows a payslip, and says that it is a sample', async () => {
    openPage('/payroll?month=2026-10');
    await heading('Your payslip for October 2026');
    const table = within(await screen.findByRole('table', { name: 'October 2026, Sharon Lee' }));
    expect(table.getByRole('row', { name: 'Salary €5,200.00' })).toBeDefined();
    expect(table.getByRole('row', { name: 'Tax -€1,300.50' })).toBeDefined();
    expect(table.getByRole('row', { name: 'Net pay €3,899.50' })).toBeDefined();
    expect(screen.getByText(/^This is a sample/)).toBeDefined();
  });

  it('links the months beside it', async () => {
    openPage('/payroll?month=2026-10');
    expect(await hrefOf('September 2026')).toBe('/payroll?month=2026-09');
    expect(await hrefOf('November 2026')).toBe('/payroll?month=2026-11');
  });

  it('says which month it is where a link led to another one, from which the keyboard goes on', async () => {
    network.on('GET /api/payroll?month=2026-09', json({ ...payslip, month: '2026-09' }));
    openPage('/payroll?month=2026-10');
    const earlier = await link('September 2026');
    earlier.focus();
    fireEvent.click(earlier);
    await focusOn(await heading('Your payslip for September 2026'));
    await tabTitle('Your payslip for September 2026');
  });

  it.each(['/payroll', '/payroll?month=2026-13', '/payroll?month=../../x'])(
    'shows last month at %s, after which there is none yet',
    async (path) => {
      network.on('GET /api/payroll?month=2026-11', json({ ...payslip, month: '2026-11' }));
      openPage(path);
      await screen.findByRole('table', { name: 'November 2026, Sharon Lee' });
      expect(screen.queryByRole('link', { name: 'December 2026' })).toBeNull();
    },
  );

  it('is behind the MFA step, which leads back to the very month', async () => {
    network.on('GET /api/session', json(sharon()));
    network.on('GET /api/devices', json({ devices: [desktop()] }));
    network.on(october, oneAfterTheOther(stepUp, json(payslip)));
    network.on('POST /api/device-authentications', json(asked(), 201));
    network.on(authenticate, () => new Response(assertion));
    network.on('POST /api/device-authentications/auth-1/assertion', () => {
      network.on('GET /api/session', json(confirmedSharon()));
      return Response.json(completed());
    });
    openPage('/payroll?month=2026-10');
    await heading('Verify it’s you');
    expect(place()).toBe(`/mfa?return_to=${encodeURIComponent('/payroll?month=2026-10')}`);
    await press('Continue with PingID Desktop');
    await screen.findByRole('table');
    expect(place()).toBe('/payroll?month=2026-10');
    expect(network.calls(october)).toHaveLength(2);
  });

  it('W3: verified too long ago, the person verifies again, and no sign-in is asked for', async () => {
    const old = { steppedUpAt: '2026-11-12T09:00:00.000Z', checkedAt: '2026-11-12T09:01:00.000Z' };
    const now = { steppedUpAt: '2026-11-12T09:00:00.000Z', checkedAt: '2026-11-12T09:05:01.000Z' };
    network.on('GET /api/session', oneAfterTheOther(json(confirmedSharon(old)), json(confirmedSharon(now))));
    network.on('GET /api/devices', json({ devices: [desktop()] }));
    network.on('POST /api/device-authentications', json(asked(), 201));
    network.on(october, problem('step_up_required', 401, { requires: { level: 2, maxAgeSeconds: 300 } }));
    openPage('/payroll?month=2026-10');
    const query = `return_to=${encodeURIComponent('/payroll?month=2026-10')}&max_age=300`;
    await vi.waitFor(() => expect(network.calls('GET /api/devices').length).toBeGreaterThan(0));
    await vi.waitFor(() => expect(place()).toBe(`/mfa?${query}`));
    expect(screen.queryByRole('link', { name: 'Sign in' })).toBeNull();
  });

  it('W3: where another kind of method is required, the step comes up over the page', async () => {
    const requires = { level: 2, withDevice: true, maxAgeSeconds: 300 };
    network.on('GET /api/devices', json({ devices: [desktop()] }));
    network.on(october, problem('step_up_required', 401, { requires }));
    openPage('/payroll?month=2026-10');
    const dialog = await screen.findByRole('dialog', { name: 'Verify it’s you' });
    fireEvent.click(await within(dialog).findByRole('button', { name: 'Cancel' }));
    await screen.findByRole('note', { name: 'Verify it’s you another way' });
    expect(place()).toBe('/payroll?month=2026-10');
    await press('Try again');
    await screen.findByRole('dialog', { name: 'Verify it’s you' });
  });

  it('is not there where it is switched off', async () => {
    network.on(october, problem('not_found', 404));
    openPage('/payroll?month=2026-10');
    await heading('Page not found');
  });

  it('can be read again where that failed', async () => {
    network.on(october, oneAfterTheOther(problem('internal_error', 500), json(payslip)));
    openPage('/payroll?month=2026-10');
    const again = await button('Try again');
    again.focus();
    again.click();
    await screen.findByRole('table');
    await focusOn(await heading('Your payslip for October 2026'));
  });
});

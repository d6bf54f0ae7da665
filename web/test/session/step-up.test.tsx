import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { StrictMode, useState } from 'react';
import type { PageSettings } from 'shared';
import { SWRConfig } from 'swr';
import { describe, expect, it } from 'vitest';
import { ApiProblem } from '../../src/api/api-problem.ts';
import { request } from '../../src/api/request.ts';
import { useSession } from '../../src/api/session.ts';
import { StepUpDialog } from '../../src/features/mfa/step-up-dialog.tsx';
import { portalHref } from '../../src/navigation/hrefs.ts';
import { useFreshSession } from '../../src/session/fresh-session.tsx';
import { useStepUp } from '../../src/session/step-up.ts';
import { StepUpProvider } from '../../src/session/step-up-provider.tsx';
import { defaultSettings } from '../../src/settings.tsx';
import {
  held,
  json,
  network,
  noContent,
  offline,
  oneAfterTheOther,
  plain,
  problem,
} from '../fake-network.ts';
import { begin, view } from '../features/mfa/open-mfa.ts';
import {
  asked,
  askedForPasskey,
  assertion,
  authenticate,
  completed,
  confirmedSharon,
  desktop,
  email,
  newDesktop,
  nobody,
  passkey,
  sharon,
} from '../people.ts';
import { focusOn, goTo, place, press } from '../render-app.tsx';
import { renderInPage } from '../render-in-page.tsx';

// Loaded beforehand, so that no test waits for it to be compiled.
import '../../src/features/mfa/step-up-dialog.tsx';

const save = 'POST /save';
const session = 'GET /api/session';
const start = 'POST /api/device-authentications';
const check = 'POST /api/device-authentications/auth-1/assertion';
const select = 'POST /api/device-authentications/auth-1/device-selection';
const complete = 'POST /api/device-authentications/auth-1/completion';
const giveUp = 'DELETE /api/device-authentications/auth-1';
const go = 'Continue with PingID Desktop';
const needsStepUp = problem('step_up_required', 401, { requires: { level: 2, maxAgeSeconds: 300 } });
const later = confirmedSharon({ steppedUpAt: '2026-11-12T10:00:00.000Z' });

/** Any page with something to type and an action that may need more than the session has. */
function Form() {
  useFreshSession();
  const { data } = useSession();
  const withStepUp = useStepUp();
  const [said, setSaid] = useState('');
  const submit = (name: string) =>
    withStepUp(() => request('POST', '/save', { body: { name } })).then(
      () => setSaid('saved'),
      (error: unknown) => setSaid(error instanceof ApiProblem ? error.code : 'no ApiProblem'),
    );
  const [name, setName] = useState('');
  if (!data) return null;
  return (
    <>
      <input aria-label="Name" value={name} onChange={(event) => setName(event.target.value)} />
      <button type="button" onClick={() => void submit(name)}>
        Save
      </button>
      <output>{said}</output>
    </>
  );
}

interface OpenOptions {
  as?: object;
  /** The session as it is by the time of the action. */
  meanwhile?: object;
  devices?: object[];
  list?: ReturnType<typeof json>;
  needs?: ReturnType<typeof json>;
  load?: () => Promise<typeof StepUpDialog>;
  settings?: PageSettings;
}

async function openForm({
  as = confirmedSharon(),
  meanwhile = as,
  devices = [desktop()],
  list = json({ devices }),
  needs = needsStepUp,
  load = async () => StepUpDialog,
  settings = defaultSettings,
}: OpenOptions = {}) {
  network.on(session, json(as));
  network.on('GET /api/devices', list);
  network.on(save, oneAfterTheOther(needs, noContent));
  network.on(start, json(asked(), 201));
  network.on(authenticate, plain(assertion));
  network.on(check, () => {
    network.on(session, json(later));
    return Response.json(completed({ session: later }));
  });
  network.on(giveUp, noContent);
  renderInPage(
    <StrictMode>
      <SWRConfig value={{ provider: () => new Map() }}>
        <StepUpProvider loadDialog={load}>
          <Form />
        </StepUpProvider>
      </SWRConfig>
    </StrictMode>,
    { settings },
  );
  const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Name' });
  fireEvent.change(field, { target: { value: 'Desk' } });
  network.on(session, json(meanwhile));
  screen.getByRole('button', { name: 'Save' }).focus();
  await press('Save');
  return field;
}

async function dialog() {
  return within(await screen.findByRole('dialog', { name: 'Verify it’s you' }));
}

function noDialog() {
  return waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
}

describe('an action that needs a confirmation', () => {
  it('is run again after it, and everything typed is still there', async () => {
    const field = await openForm();
    (await dialog()).getByText('Verify it’s you before making this change.');
    await press(go);
    await screen.findByText('saved');
    await noDialog();
    expect(network.sent()).toEqual([save, start, authenticate, check, save]);
    expect(network.calls(save).map(({ body }) => body)).toEqual(['{"name":"Desk"}', '{"name":"Desk"}']);
    expect(field.value).toBe('Desk');
    await focusOn(screen.getByRole('button', { name: 'Save' }));
  });

  it('that is cancelled before it begins is not run again', async () => {
    const field = await openForm();
    await dialog();
    await press('Cancel');
    await screen.findByText('cancelled');
    await noDialog();
    expect(network.sent()).toEqual([save]);
    expect(field.value).toBe('Desk');
  });

  it('that is cancelled while PingID Desktop is asked gives that up', async () => {
    await openForm();
    network.on(authenticate, held().waiting);
    await press(go);
    await view('Use Touch ID');
    await press('Cancel');
    await screen.findByText('cancelled');
    await waitFor(() => expect(network.sent()).toEqual([save, start, authenticate, giveUp]));
    expect(network.calls(authenticate)[0]?.signal?.aborted).toBe(true);
  });

  it('is cancelled with Escape, but not while the answer is on its way', async () => {
    const answer = held();
    await openForm();
    network.on(check, answer.waiting);
    await press(go);
    await view('Checking…');
    fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
    await dialog();
    answer.release(problem('assertion_rejected', 422));
    await screen.findByRole('note', { name: 'We couldn’t verify it’s you' });
    fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
    await screen.findByText('cancelled');
  });

  it('is run again where the confirmation happened in another tab', async () => {
    await openForm();
    await dialog();
    network.on(session, json(later));
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await screen.findByText('saved');
    expect(network.sent()).toEqual([save, save]);
  });

  it('takes an earlier confirmation in another tab for what it is: not enough', async () => {
    await openForm({ meanwhile: later });
    await dialog();
    expect(network.sent()).toEqual([save]);
  });

  it('ends where the session ends', async () => {
    await openForm();
    await dialog();
    network.on(session, json(nobody));
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await screen.findByText('signed_out');
    await noDialog();
  });

  it('ends where somebody else is signed in now', async () => {
    await openForm();
    await dialog();
    network.on(session, json(sharon({ user: { id: 'user-2', username: 'kim' } })));
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await screen.findByText('signed_out');
  });

  it('shares one dialog with another that waits for it', async () => {
    await openForm();
    network.on(save, oneAfterTheOther(needsStepUp, noContent));
    await dialog();
    await press('Save');
    expect(screen.getAllByRole('dialog')).toHaveLength(1);
    await press(go);
    await screen.findByText('saved');
    await waitFor(() => expect(network.calls(save)).toHaveLength(4));
  });

  it('of somebody without a device leads to adding one, and back', async () => {
    await openForm({ as: sharon(), devices: [newDesktop] });
    await screen.findByRole('heading', { name: 'You have no devices' });
    const link = await screen.findByRole('link', { name: 'Add this computer' });
    expect(link.getAttribute('href')).toBe(portalHref(place(), { isAdding: true }));
    goTo('/?add=1');
    await screen.findByText('cancelled');
    await noDialog();
  });

  it('of somebody without a device whose list comes too late learns it from the first try', async () => {
    const list = held();
    await openForm({ list: oneAfterTheOther(list.waiting, json({ devices: [newDesktop] })) });
    network.on(start, problem('device_authentication_failed', 422, { failureCode: 'NO_USABLE_DEVICES' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    await dialog();
    await begin();
    await view('You have no devices');
    screen.getByRole('link', { name: 'Add this computer' });
    await press('Cancel');
    await screen.findByText('cancelled');
  });

  it('whose dialog cannot be loaded says so', async () => {
    await openForm({ load: () => Promise.reject(new TypeError('Failed to fetch')) });
    await screen.findByText('network_unreachable');
  });
});

const needsStrong = problem('step_up_required', 401, {
  requires: { level: 2, maxAgeSeconds: 300, methods: ['desktop', 'fido'] },
});
const byCode = confirmedSharon({
  methods: ['otp'],
  steppedUpAt: '2026-11-12T10:00:00.000Z',
  steppedUpWith: { id: 'email-1', type: 'EMAIL' },
});
const mailFirst = [{ ...email, default: true }, desktop({ default: false }), passkey];

describe('S15: an action that a code is not enough for', () => {
  it('says why and with what, begins with PingID Desktop, offers no code, and goes on', async () => {
    const field = await openForm({ devices: mailFirst, needs: needsStrong });
    const question = await dialog();
    question.getByText(/^For this, verify it’s you with PingID Desktop or a passkey\. A code isn’t enough/);
    question.getByText('You can use “Work laptop” or “Passkey”.');
    question.getByText('Don’t have any of them anymore? Contact your help desk.');
    network.on(authenticate, held().waiting);
    network.on(start, json(asked({ devices: mailFirst }), 201));
    await press(go);
    await press('Try another way');
    const others = within(await screen.findByRole('list', { name: 'Other ways to verify it’s you' }));
    expect(others.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Passkey']);
    expect(network.calls(start)[0]?.body).toBe('{"deviceId":"desktop-1"}');
    network.on(select, json(askedForPasskey({ status: 'COMPLETED' })));
    network.on(complete, json(completed({ session: later })));
    await press('Passkey');
    await screen.findByText('saved');
    expect(field.value).toBe('Desk');
  });

  it('does not take a code in another tab for enough', async () => {
    await openForm({ devices: mailFirst, needs: needsStrong });
    await dialog();
    network.on(session, json(byCode));
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await waitFor(() => expect(network.calls(session).length).toBeGreaterThan(2));
    await dialog();
    expect(network.sent()).toEqual([save]);
    network.on(session, json(later));
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await screen.findByText('saved');
  });

  it('says until when the only device that is enough is locked, and looks again', async () => {
    const locked = desktop({
      usable: false,
      unusable: { reason: 'locked', until: '2026-11-12T23:30:00.000Z' },
    });
    await openForm({
      settings: { ...defaultSettings, helpDesk: 'extension 4711' },
      devices: [locked, email],
      needs: needsStrong,
    });
    await screen.findByRole('heading', { name: 'You can’t use the device for this right now' });
    screen.getByText(/^Locked until /);
    screen.getByText(/^Work laptop is locked until .*\.$/);
    screen.getByText('Don’t have it anymore? Contact extension 4711.');
    expect(screen.queryByText(/Email code/)).toBeNull();
    network.on('GET /api/devices', json({ devices: [desktop(), email] }));
    await press('Check again');
    await press(go);
    await screen.findByText('saved');
  });

  it('that is refused once more is not asked for without end', async () => {
    await openForm({ devices: mailFirst, needs: needsStrong });
    network.on(save, needsStrong);
    await press(go);
    await screen.findByText('step_up_required');
    await noDialog();
  });
});

describe('a dialog that was opened for one device', () => {
  it('begins with that one at once, without a further click', async () => {
    network.on(session, json(confirmedSharon()));
    network.on('GET /api/devices', json({ devices: [email, desktop({ default: false })] }));
    network.on(start, json(asked(), 201));
    network.on(giveUp, noContent);
    network.on(authenticate, held().waiting);
    renderInPage(
      <StrictMode>
        <SWRConfig value={{ provider: () => new Map() }}>
          <StepUpDialog
            session={confirmedSharon()}
            requires={{ level: 2 }}
            startWith="desktop-1"
            onDone={() => undefined}
            onCancel={() => undefined}
          />
        </SWRConfig>
      </StrictMode>,
    );
    await view('Use Touch ID');
    expect(network.calls(start).map(({ body }) => body)).toEqual(['{"deviceId":"desktop-1"}']);
  });
});

describe('an action', () => {
  it('that needs a newer sign-in is left to its caller', async () => {
    await openForm();
    await press('Cancel');
    network.on(save, problem('step_up_required', 401, { requires: { level: 1, maxAgeSeconds: 600 } }));
    await press('Save');
    await screen.findByText('step_up_required');
    await noDialog();
  });

  it('that fails otherwise is left to its caller', async () => {
    await openForm();
    await press('Cancel');
    network.on(save, offline);
    await press('Save');
    await screen.findByText('network_unreachable');
    await noDialog();
  });
});

import { act, fireEvent, screen } from '@testing-library/react';
import { SWRConfig } from 'swr';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SignedInSession } from '../../src/api/session.ts';
import { useDraft } from '../../src/navigation/drafts.tsx';
import { useFreshSession } from '../../src/session/fresh-session.tsx';
import { SessionGate } from '../../src/session/session-gate.tsx';
import { json, network } from '../fake-network.ts';
import { confirmedSharon, nobody, sharon } from '../people.ts';
import { heading, hrefOf, link, openPage } from '../render-app.tsx';
import { renderInPage } from '../render-in-page.tsx';

const session = 'GET /api/session';
const kim = sharon({ user: { id: 'user-2', username: 'kim', name: 'Kim' } });

/** Any page with something to type. */
function Form({ user }: SignedInSession) {
  const { text, type } = useDraft(`${user.id} nickname`, '');
  return (
    <>
      <h1>Hello, {user.name}</h1>
      <input aria-label="New name" value={text} onChange={(event) => type(event.target.value)} />
    </>
  );
}

function Page() {
  useFreshSession();
  return <SessionGate signedOut="Nobody is here">{(session) => <Form {...session} />}</SessionGate>;
}

async function openForm(): Promise<HTMLInputElement> {
  network.on(session, json(confirmedSharon()));
  renderInPage(
    <SWRConfig value={{ provider: () => new Map() }}>
      <Page />
    </SWRConfig>,
  );
  return screen.findByLabelText<HTMLInputElement>('New name');
}

function field(): HTMLInputElement {
  return screen.getByLabelText<HTMLInputElement>('New name');
}

function nowThereIs(who: object) {
  network.on(session, json(who));
  act(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
}

async function signedOutWhileTyping() {
  fireEvent.change(await openForm(), { target: { value: 'Desk' } });
  nowThereIs(nobody);
  await heading('You were signed out');
}

function wouldAskBeforeLeaving(): boolean {
  return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
}

describe('something typed when the session ends', () => {
  it('W10: is kept while its page is gone from the document, and the sign-in opens beside it', async () => {
    await signedOutWhileTyping();
    expect(screen.getByText(/What you typed is kept/)).toBeDefined();
    expect((await link('Sign in (new tab)')).getAttribute('target')).toBe('_blank');
    expect(await hrefOf('Sign in (new tab)')).toBe('/auth/sign-in?return_to=%2Fsigned-in-again');
    expect(document.body.innerHTML).not.toContain('Sharon');
    expect(document.querySelector('input')).toBeNull();
    expect(wouldAskBeforeLeaving()).toBe(true);
  });

  it('is there again when the same person is', async () => {
    await signedOutWhileTyping();
    nowThereIs(sharon());
    await heading('Hello, Sharon Lee');
    expect(field().value).toBe('Desk');
    expect(screen.queryByRole('heading', { name: 'You were signed out' })).toBeNull();
  });

  it('is kept over a second end as well', async () => {
    await signedOutWhileTyping();
    nowThereIs(confirmedSharon());
    await heading('Hello, Sharon Lee');
    nowThereIs(nobody);
    await link('Sign in (new tab)');
    nowThereIs(confirmedSharon());
    await heading('Hello, Sharon Lee');
    expect(field().value).toBe('Desk');
  });

  it('is forgotten once somebody else is there', async () => {
    await signedOutWhileTyping();
    nowThereIs(kim);
    await heading('Hello, Kim');
    expect(field().value).toBe('');
    expect(wouldAskBeforeLeaving()).toBe(false);
  });
});

describe('a form in which nothing is typed', () => {
  it('the sign-in comes back in the same tab', async () => {
    await openForm();
    nowThereIs(nobody);
    await heading('You were signed out');
    expect((await link('Sign in')).getAttribute('target')).toBeNull();
    expect(await hrefOf('Sign in')).toBe('/auth/sign-in?return_to=%2F');
    expect(document.body.textContent).not.toContain('Sharon');
  });
});

describe('the tab in which somebody signed in again', () => {
  beforeEach(() => {
    network.on(session, json(confirmedSharon()));
  });

  it('can be closed', async () => {
    openPage('/signed-in-again');
    await heading('You’re signed in again');
    expect(screen.getByText(/^Close this tab/)).toBeDefined();
    expect(await hrefOf('Go to your devices')).toBe('/');
  });

  it('says so only to who is signed in', async () => {
    network.on(session, json(nobody));
    window.sessionStorage.setItem('sent-to-sign-in', String(Date.now()));
    openPage('/signed-in-again');
    await heading('Sign in to see this page');
  });
});

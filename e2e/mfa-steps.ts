import { expect, type Locator, type Page } from '@playwright/test';
import type { Deployment } from './deployment/deployment.ts';
import { sessionOf } from './fixtures.ts';

/** What a person does at the MFA step, on its page or in the dialog over another one. */
type Place = Page | Locator;

/** The first button, which says what it will do: "Continue with PingID Desktop", "Email a code to …". */
export function beginButton(place: Place): Locator {
  return place.getByRole('button', { name: /^(Continue|Email|Text|Call|Send|Use)\b/ });
}

export async function begin(place: Place): Promise<void> {
  await beginButton(place).click();
}

export async function useAnotherDevice(place: Place, name: string | RegExp): Promise<void> {
  await place.getByRole('button', { name: 'Try another way' }).click();
  await place
    .getByRole('list', { name: 'Other ways to verify it’s you' })
    .getByRole('button', { name })
    .click();
}

/**
 * Until somebody without a device is led to adding one: at once where the list of devices is there in time, on a busy
 * machine only after the click, when PingOne has nothing to ask either.
 */
export async function arriveWithoutDevice(page: Page): Promise<void> {
  const offer = page.getByRole('heading', { name: 'You have no devices' });
  await offer.or(beginButton(page)).waitFor();
  if (!(await offer.isVisible())) await begin(page);
  await expect(offer).toBeVisible();
}

/** Begins, and waits until the page says that the phone is being asked. */
export async function beginPush(page: Page): Promise<void> {
  await begin(page);
  await expect(page.getByText(/tap Approve/)).toBeVisible();
}

/** Begins, and waits until the page asks for the code that was sent by e-mail. */
export async function beginEmailCode(page: Page): Promise<void> {
  await begin(page);
  await expect(page.getByText(/We sent a code to/)).toBeVisible();
}

/** Types the code over what is there, and has it checked. */
export async function enterCode(place: Place, code: string | undefined): Promise<void> {
  await place.getByRole('textbox', { name: 'Code' }).fill(code ?? '');
  await place.getByRole('button', { name: 'Verify', exact: true }).click();
}

/** It worked: the step is gone, and the session says with which device. */
export async function expectVerified(page: Page, device?: string): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Verify it’s you' })).toBeHidden();
  const session = await sessionOf(page);
  expect(session).toMatchObject({ level: 2, ...(device && { steppedUpWith: { nickname: device } }) });
}

/** The code in the last message that PingOne has sent. */
export function sentCode({ pingOne }: Deployment): string {
  return pingOne.outbox.at(-1)?.otp ?? '';
}

/** A code that PingOne has not sent. */
export function wrongCode(deployment: Deployment): string {
  return sentCode(deployment) === '000000' ? '111111' : '000000';
}

/** The device authentication whose push was sent last. */
export function sentPush({ pingOne }: Deployment): string {
  return pingOne.pushes.at(-1)?.id ?? '';
}

/** @throws where the simulated PingOne knows nobody of that name */
export function personOf({ pingOne }: Deployment, username: string) {
  const person = pingOne.people.find((someone) => someone.username === username);
  if (!person) throw new Error(`There is no ${username}`);
  return person;
}

import { expect, type Locator, type Page } from '@playwright/test';
import type { Deployment } from './deployment/deployment.ts';

/** What a person does at the MFA step, on its page or in the dialog over another one. */
type Place = Page | Locator;

export async function begin(place: Place): Promise<void> {
  await place.getByRole('button', { name: /^Continue/ }).click();
}

export async function useAnotherDevice(place: Place, name: string | RegExp): Promise<void> {
  await place.getByRole('button', { name: 'Use another device' }).click();
  await place.getByRole('list', { name: 'Your other devices' }).getByRole('button', { name }).click();
}

/** Begins, and waits until the page says that the phone is being asked. */
export async function beginPush(page: Page): Promise<void> {
  await begin(page);
  await expect(page.getByText(/approve it/)).toBeVisible();
}

/** Begins, and waits until the page asks for the code that was sent by e-mail. */
export async function beginEmailCode(page: Page): Promise<void> {
  await begin(page);
  await expect(page.getByText(/We sent a code by email/)).toBeVisible();
}

/** Types the code over what is there, and confirms. */
export async function enterCode(place: Place, code: string | undefined): Promise<void> {
  await place.getByRole('textbox', { name: 'Code' }).fill(code ?? '');
  await place.getByRole('button', { name: 'Confirm', exact: true }).click();
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

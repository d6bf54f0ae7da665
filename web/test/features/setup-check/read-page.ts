import { screen, waitFor, within } from '@testing-library/react';
import { expect } from 'vitest';

const marks: Record<string, string> = { '✓': 'passed', '✕': 'failed', '–': 'unknown', '': 'waiting' };

function items(): HTMLElement[] {
  return within(screen.getByRole('list', { name: 'What was checked' })).getAllByRole('listitem');
}

/** The marks from the first link to the last. */
export function shownLinks(): string[] {
  return items().map((item) => marks[item.querySelector('.check-mark')?.textContent ?? '?'] ?? '?');
}

export async function linksAre(...expected: string[]): Promise<void> {
  await waitFor(() => expect(shownLinks()).toEqual(expected));
}

/** What is said at the link of that number, from 1. */
export function linkSays(number: number): string {
  return items()[number - 1]?.textContent ?? '';
}

export function summary(): HTMLElement {
  const found = document.querySelector<HTMLElement>('.notice-title[role=status]');
  if (!found) throw new Error('There is no summary');
  return found;
}

export async function summaryIs(sentence: string | RegExp): Promise<void> {
  await waitFor(() => expect(summary().textContent).toMatch(sentence));
}

export async function report(): Promise<string> {
  const part = await screen.findByRole('region', { name: 'Report for the help desk' });
  return part.querySelector('pre')?.textContent ?? '';
}

import { screen, waitFor, within } from '@testing-library/react';
import { expect } from 'vitest';

const statuses: Record<string, string> = {
  Works: 'passed',
  'Doesn’t work': 'failed',
  'Not checked yet': 'unknown',
  Skipped: 'unknown',
  Checking: 'waiting',
};

function items(): HTMLElement[] {
  return within(screen.getByRole('list', { name: 'What was checked' })).getAllByRole('listitem');
}

/** How the steps stand, from the first to the last. */
export function shownSteps(): (string | undefined)[] {
  return items().map((item) =>
    Object.entries(statuses)
      .filter(([text]) => within(item).queryByText(text))
      .map(([, status]) => status)
      .join(),
  );
}

export async function stepsAre(...expected: string[]): Promise<void> {
  await waitFor(() => expect(shownSteps()).toEqual(expected));
}

/** What is said at the step of that number, from 1. */
export function stepSays(number: number): string {
  return items()[number - 1]?.textContent ?? '';
}

export function summary(): HTMLElement {
  const found = screen.getAllByRole('status').find((each) => each.tabIndex === -1 && each.tagName === 'P');
  if (!found) throw new Error('There is no summary');
  return found;
}

export async function summaryIs(sentence: string | RegExp): Promise<void> {
  await waitFor(() => expect(summary().textContent).toMatch(sentence));
}

export async function report(): Promise<string> {
  const part = await screen.findByRole('region', { name: 'Report for your help desk' });
  return part.querySelector('pre')?.textContent ?? '';
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { begin } from '../mfa-steps.ts';

const demo = fileURLToPath(new URL('../demo/main.ts', import.meta.url));

test('the demo on plain localhost: pairs, passes MFA, and ends with all its parts', async ({ page }) => {
  const child = spawn(process.execPath, [demo], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  try {
    const { portal, agent } = await addressesOf(child.stdout);

    await page.goto(portal);
    await page.getByRole('link', { name: 'Sign in' }).click();
    await page.getByRole('button', { name: 'Sign in as Nora New' }).click();
    await page.getByRole('button', { name: 'Add this computer' }).click();
    await page.getByRole('link', { name: 'Confirm now' }).click();
    await begin(page);
    await expect(page.getByText(/signed in and confirmed with Desktop Mac 1/i)).toBeVisible();

    await page.goto(`${agent}/simulator`);
    await expect(page.getByText('/authenticate').first()).toBeVisible();

    child.kill('SIGINT');
    expect(await ended).toEqual([0, null]);
    await expect(fetch(portal)).rejects.toThrow();
    await expect(fetch(agent)).rejects.toThrow();
  } finally {
    child.kill('SIGKILL');
  }
});

/** Reads what the demo prints, as a person does, until it says how to stop it. */
async function addressesOf(output: NodeJS.ReadableStream): Promise<{ portal: string; agent: string }> {
  const printed: string[] = [];
  for await (const line of createInterface({ input: output })) {
    printed.push(line);
    if (line.includes('Ctrl-C')) break;
  }
  const text = printed.join('\n');
  return {
    portal: /Open {2}(\S+)/.exec(text)?.[1] ?? '',
    agent: /PingID Desktop app: (\S+)\/simulator/.exec(text)?.[1] ?? '',
  };
}

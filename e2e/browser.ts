import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * A Chromium for the end-to-end tests: the one in `CHROMIUM_PATH`, one on the path, Playwright's, or one that is
 * installed now: by the system's package manager where we may, else by Playwright.
 * @returns the path of the executable
 * @throws where there is none and none can be installed
 */
export function provideBrowser(): string {
  const present = process.env.CHROMIUM_PATH ?? findOnPath() ?? playwrightBrowser();
  if (present) return present;
  console.log('No Chromium found: installing one …');
  const installed =
    process.getuid?.() === 0 && hasCommand('apt-get') ? installDebianPackage() : installPlaywrightBrowser();
  if (!installed) {
    throw new Error('No Chromium could be installed. Install one, and set CHROMIUM_PATH to its executable.');
  }
  return installed;
}

function findOnPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function playwrightBrowser(): string | undefined {
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

function installDebianPackage(): string | undefined {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-q'], environment);
  run('apt-get', ['install', '-yq', '--no-install-recommends', 'chromium', 'fonts-liberation'], environment);
  return findOnPath();
}

function installPlaywrightBrowser(): string | undefined {
  const playwright = join(import.meta.dirname, 'node_modules/.bin/playwright');
  run(playwright, ['install', 'chromium'], process.env);
  return playwrightBrowser();
}

function run(command: string, args: string[], environment: NodeJS.ProcessEnv): void {
  spawnSync(command, args, { env: environment, stdio: ['ignore', 'ignore', 'inherit'] });
}

function hasCommand(name: string): boolean {
  return spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0;
}

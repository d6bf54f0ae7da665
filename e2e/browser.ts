import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findProgram, installPackages, mayInstallPackages } from './deployment/provide-program.ts';

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
  const installed = mayInstallPackages() ? installDebianPackage() : installPlaywrightBrowser();
  if (!installed) {
    throw new Error('No Chromium could be installed. Install one, and set CHROMIUM_PATH to its executable.');
  }
  return installed;
}

function findOnPath(): string | undefined {
  return names.map((name) => findProgram({ name })).find((path) => path !== undefined);
}

function playwrightBrowser(): string | undefined {
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

function installDebianPackage(): string | undefined {
  installPackages(['chromium', 'fonts-liberation']);
  return findOnPath();
}

function installPlaywrightBrowser(): string | undefined {
  const playwright = join(import.meta.dirname, 'node_modules/.bin/playwright');
  spawnSync(playwright, ['install', 'chromium'], { stdio: ['ignore', 'ignore', 'inherit'] });
  return playwrightBrowser();
}

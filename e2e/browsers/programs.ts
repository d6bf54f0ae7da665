import { globSync } from 'node:fs';
import { findProgram, installPackages, mayInstallPackages } from '../deployment/provide-program.ts';
import type { WebKitOptions } from './webkit.ts';

/** Where the programs are that the cases run. */
export interface Programs {
  firefox: string;
  webKit: WebKitOptions;
}

const packages = ['firefox-esr', 'webkit2gtk-driver', 'xvfb', 'xdotool', 'fonts-liberation'];

/**
 * Firefox, WebKitGTK and a virtual screen: those that are there, or Debian's, installed now where we may.
 * Chromium comes from `../browser.ts`, as for all end-to-end tests.
 * @throws with what is needed, where something is missing and cannot be installed
 */
export function providePrograms(): Programs {
  const present = findPrograms() ?? install();
  if (present) return present;
  throw new Error(
    `This needs Firefox 153 or later, WebKitGTK's driver and MiniBrowser, Xvfb and xdotool. On Debian: apt-get install ${packages.join(' ')}`,
  );
}

function findPrograms(): Programs | undefined {
  const firefox = onPath('firefox-esr') ?? onPath('firefox');
  const driver = onPath('WebKitWebDriver');
  const [miniBrowser] = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser');
  if (!firefox || !driver || !miniBrowser || !onPath('Xvfb') || !onPath('xdotool')) return undefined;
  return { firefox, webKit: { driver, miniBrowser } };
}

function onPath(name: string): string | undefined {
  return findProgram({ name });
}

function install(): Programs | undefined {
  if (!mayInstallPackages()) return undefined;
  installPackages(packages);
  return findPrograms();
}

import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface ProgramOptions {
  /** What its executable is called. */
  name: string;
  /** Debian's package that has it. */
  package: string;
  /** Where else than on the path it may be. */
  paths?: string[];
}

/**
 * A program that tests need: the one that is there, or Debian's, installed now if that is possible.
 * @returns the path of the executable
 * @throws saying what to install, where it is missing and cannot be installed
 */
export function provideProgram(options: ProgramOptions): string {
  const program = findProgram(options) ?? installProgram(options);
  if (program) return program;
  throw new Error(
    `This needs ${options.name}, which is not installed. On Debian: apt-get install ${options.package}`,
  );
}

/** The path of a program that is there. */
export function findProgram({ name, paths = [] }: Omit<ProgramOptions, 'package'>): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return [...folders.map((folder) => join(folder, name)), ...paths].find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installProgram(options: ProgramOptions): string | undefined {
  if (!mayInstallPackages()) return undefined;
  installPackages([options.package]);
  return findProgram(options);
}

/** Installs Debian's packages; for root. */
export function installPackages(packages: readonly string[]): void {
  process.stdout.write(`Installing ${packages.join(', ')} …\n`);
  aptGet('update', '-q');
  // Another test may be installing something else right now.
  const waitForLock = ['-o', 'DPkg::Lock::Timeout=120'];
  aptGet('install', '-yq', '--no-install-recommends', ...waitForLock, ...packages);
}

/** Whether this is a Debian, and we are root. */
export function mayInstallPackages(): boolean {
  return process.getuid?.() === 0 && findProgram({ name: 'apt-get' }) !== undefined;
}

function aptGet(...args: string[]): void {
  // In runlevel 1 Debian does not start a service that it installs.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
}

import { existsSync, mkdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const folder = '/etc/chromium/policies/managed';
const file = join(folder, 'pingid-desktop-sign-in-tests.json');

/** Whether we may manage the Chromium of this computer as a company does. */
export function canManageChromium(): boolean {
  return process.getuid?.() === 0;
}

/** Sets policies for every Chromium of this computer that is started from now on; answers how to take them back. */
export function manageChromium(policies: Record<string, unknown>): () => void {
  const firstNew = firstMissing(folder);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify(policies));
  const takeBack = () => {
    process.off('exit', takeBack);
    rmSync(file, { force: true });
    if (firstNew) removeEmptyFolders(folder, firstNew);
  };
  // Also where a run breaks off: a browser left managed would be a nasty surprise.
  process.on('exit', takeBack);
  return takeBack;
}

/** The outermost folder on the way that is not there yet. */
function firstMissing(path: string): string | undefined {
  if (existsSync(path)) return undefined;
  return firstMissing(dirname(path)) ?? path;
}

function removeEmptyFolders(from: string, to: string): void {
  try {
    rmdirSync(from);
  } catch {
    // Somebody else has put something there meanwhile.
    return;
  }
  if (from !== to) removeEmptyFolders(dirname(from), to);
}

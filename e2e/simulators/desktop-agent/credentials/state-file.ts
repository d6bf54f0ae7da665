import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StartError } from '../start-error.ts';
import type { Credential } from './credential.ts';

/** What survives a restart. */
export interface AgentState {
  readonly unitId: string;
  readonly credentials: readonly Credential[];
}

/** `undefined` where there is no file yet. @throws StartError `state_unreadable` */
export async function readState(file: string): Promise<AgentState | undefined> {
  try {
    const state: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (isAgentState(state)) return state;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw new StartError('state_unreadable', `${file} cannot be read.`, { cause });
  }
  throw new StartError('state_unreadable', `${file} is not a state file of the desktop agent simulator.`);
}

/** Whole or not at all, and for the owner's eyes only: it holds private keys. */
export async function writeState(file: string, state: AgentState): Promise<void> {
  const draft = `${file}.${process.pid}.draft`;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(draft, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  await rename(draft, file);
}

function isAgentState(value: unknown): value is AgentState {
  return (
    isObject(value) &&
    typeof value.unitId === 'string' &&
    Array.isArray(value.credentials) &&
    value.credentials.every(isCredential)
  );
}

function isCredential(value: unknown): value is Credential {
  return (
    isObject(value) &&
    [value.id, value.rpId, value.createdAt].every((text) => typeof text === 'string') &&
    isObject(value.publicJwk) &&
    isObject(value.privateJwk)
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { authenticate, refusal, register, startAgent } from './setup.ts';

async function stateFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'desktop-agent-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return join(folder, 'agents', 'state.json');
}

test('a restarted agent is the same unit with the same credentials', async () => {
  const file = await stateFile();
  const first = await startAgent({ stateFile: file });
  await register(first);
  await first.close();

  const second = await startAgent({ stateFile: file });
  expect(second.unitId).toBe(first.unitId);
  expect(second.credentials).toEqual(first.credentials);
  expect((await authenticate(second)).status).toBe(200);
});

test('the state file is for the owner only, and nothing else is left behind', async () => {
  const file = await stateFile();
  const agent = await startAgent({ stateFile: file });
  await Promise.all([agent.createCredential(), agent.createCredential(), agent.createCredential()]);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readdir(join(file, '..'))).toEqual(['state.json']);
  expect(JSON.parse(await readFile(file, 'utf8')).credentials).toHaveLength(3);
});

test('a damaged state file stops the start', async () => {
  const file = await stateFile();
  await (await startAgent({ stateFile: file })).createCredential();
  for (const damage of ['{', '{"unitId":1}', '{"unitId":"u","credentials":[{}]}']) {
    await writeFile(file, damage);
    await expect(startAgent({ stateFile: file })).rejects.toMatchObject({ code: 'state_unreadable' });
  }
});

test('forgotten credentials are gone, also after a restart', async () => {
  const file = await stateFile();
  const agent = await startAgent({ stateFile: file });
  const [one, other] = [await agent.createCredential(), await agent.createCredential()];
  await agent.forgetCredentials(one.credentialId);
  expect(agent.credentials.map(({ id }) => id)).toEqual([other.credentialId]);
  await agent.forgetCredentials();
  expect(await refusal(authenticate(agent))).toEqual([404, { error: 'no_credential' }]);
  expect((await startAgent({ stateFile: file })).credentials).toEqual([]);
});

test('what one sees of a credential has no key in it', async () => {
  const agent = await startAgent();
  const { publicJwk } = await agent.createCredential();
  expect(publicJwk).not.toHaveProperty('d');
  expect(Object.keys(agent.credentials[0] ?? {})).toEqual(['id', 'rpId', 'createdAt']);
});

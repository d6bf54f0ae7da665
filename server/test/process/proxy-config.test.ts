import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCertificate } from 'e2e/deployment/certificate';
import { programs } from 'e2e/deployment/programs';
import { provideProgram } from 'e2e/deployment/provide-program';
import { expect, onTestFinished, test } from 'vitest';

test('nginx takes the configuration that docker-compose.yml gives it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'logs'));
  const { cert, key } = await createCertificate('portal.example.com');
  writeFileSync(join(folder, 'cert.pem'), cert);
  writeFileSync(join(folder, 'key.pem'), key);
  const given = readFileSync(new URL('../../../deploy/nginx.conf', import.meta.url), 'utf8');
  // Here there are neither the names nor the folders of the containers.
  const adapted = given.replaceAll(/portal-\d:/g, '127.0.0.1:').replaceAll('/etc/nginx/tls', folder);
  writeFileSync(join(folder, 'nginx.conf'), `pid ${folder}/nginx.pid; events {} http {\n${adapted}\n}`);
  const checked = spawnSync(
    provideProgram(programs.nginx),
    ['-t', '-p', folder, '-c', 'nginx.conf', '-e', 'stderr'],
    {
      encoding: 'utf8',
    },
  );
  expect(checked.stderr).toContain('test is successful');
});

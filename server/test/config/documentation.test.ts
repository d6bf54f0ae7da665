import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { variables } from '../../src/config/variables.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

test('the tables of docs/configuration.md are those that the entries make', () => {
  execFileSync(process.execPath, ['scripts/write-configuration-table.ts', '--check'], { cwd: root });
});

test('.env.example has every variable, with its default', () => {
  const lines = readFileSync(`${root}.env.example`, 'utf8').split('\n');
  for (const [name, variable] of Object.entries(variables)) {
    const line = lines.find((each) => new RegExp(`^#?${name}(_FILE)?=`).test(each));
    expect(line, name).toBeDefined();
    if ('default' in variable) expect(line).toBe(`#${name}=${variable.default}`);
  }
});

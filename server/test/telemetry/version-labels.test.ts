import { Registry } from 'prom-client';
import { browserFamilies } from 'shared';
import { expect, test } from 'vitest';
import { OutcomeMetrics } from '../../src/telemetry/desktop-agent-outcomes/metrics.ts';
import { versionLabel } from '../../src/telemetry/version-labels.ts';

test('a version that this release knows has its own label; others say in which direction they lie', () => {
  expect(versionLabel({ family: 'chrome', majorVersion: 156 })).toBe('156');
  expect(versionLabel({ family: 'firefox', majorVersion: 153 })).toBe('153');
  expect(versionLabel({ family: 'chrome', majorVersion: 90 })).toBe('older');
  expect(versionLabel({ family: 'chrome', majorVersion: 999 })).toBe('newer');
  expect(versionLabel({ family: 'chrome' })).toBe('unknown');
  expect(versionLabel({ family: 'other', majorVersion: 156 })).toBe('unknown');
});

test('S27: forged versions come to a bounded number of series, and change nothing for real ones', async () => {
  const registry = new Registry();
  const metrics = new OutcomeMetrics(registry);
  for (let majorVersion = 1; majorVersion <= 9_999; majorVersion += 1) {
    for (const family of browserFamilies)
      metrics.count({ code: 'busy', browser: { family, majorVersion }, elapsedMs: 1 });
  }
  const late = { code: 'done', browser: { family: 'chrome', majorVersion: 161 }, elapsedMs: 900 } as const;
  metrics.count(late);
  const [outcomes] = await registry.getMetricsAsJSON();
  const labels = (outcomes?.values ?? []).map((value) => value.labels);
  const series = new Set(labels.map(({ browser, version }) => `${browser} ${version}`));
  expect(series.size).toBeLessThan(300);
  expect(outcomes?.values).toContainEqual(
    expect.objectContaining({ value: 1, labels: { code: 'done', browser: 'chrome', version: '161' } }),
  );
});

import { Registry } from 'prom-client';
import { browserFamilies, desktopAgentOutcomeCodes } from 'shared';
import { expect, test } from 'vitest';
import { OutcomeMetrics } from '../../src/telemetry/desktop-agent-outcomes/metrics.ts';
import { VersionLabels } from '../../src/telemetry/desktop-agent-outcomes/version-labels.ts';

test('a version has its own label; none and an implausible one have not', () => {
  const labels = new VersionLabels();
  expect(labels.labelOf({ family: 'chrome', majorVersion: 156 })).toBe('156');
  expect(labels.labelOf({ family: 'chrome' })).toBe('unknown');
  expect(labels.labelOf({ family: 'chrome', majorVersion: 9 })).toBe('other');
  expect(labels.labelOf({ family: 'chrome', majorVersion: 1_000 })).toBe('other');
});

test('whoever makes versions up gets a bounded number of series, and takes none from those that were there', async () => {
  const registry = new Registry();
  const metrics = new OutcomeMetrics(registry);
  const chrome = { code: 'done', browser: { family: 'chrome', majorVersion: 156 }, elapsedMs: 900 } as const;
  metrics.count(chrome);
  for (let majorVersion = 1; majorVersion <= 9_999; majorVersion += 7) {
    for (const family of browserFamilies)
      metrics.count({ code: 'busy', browser: { family, majorVersion }, elapsedMs: 1 });
  }
  for (const code of desktopAgentOutcomeCodes)
    metrics.count({ code, browser: { family: 'edge', majorVersion: 555 }, elapsedMs: 1 });
  metrics.count(chrome);
  const [outcomes] = await registry.getMetricsAsJSON();
  const labels = (outcomes?.values ?? []).map((value) => value.labels);
  const versions = new Set(labels.map(({ browser, version }) => `${browser} ${version}`));
  expect(versions.size).toBeLessThanOrEqual(100 + browserFamilies.length);
  expect(outcomes?.values).toContainEqual(
    expect.objectContaining({ value: 2, labels: { code: 'done', browser: 'chrome', version: '156' } }),
  );
});

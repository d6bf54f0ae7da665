import { Counter, Histogram, type Registry } from 'prom-client';
import type { DesktopAgentOutcome } from 'shared';
import { versionLabel } from '../version-labels.ts';

const elapsedBucketsSeconds = [0.1, 0.5, 1, 2, 5, 10, 20, 40, 60, 120, 300];

/** Counts how calls to PingID Desktop end. Codes and browsers are closed lists; so are versions, by `versionLabel`. */
export class OutcomeMetrics {
  readonly #outcomes: Counter<'code' | 'browser' | 'version'>;
  readonly #elapsed: Histogram<'code'>;

  constructor(registry: Registry) {
    this.#outcomes = new Counter({
      name: 'desktop_agent_outcomes_total',
      help: 'Calls to PingID Desktop, by how they ended',
      labelNames: ['code', 'browser', 'version'],
      registers: [registry],
    });
    this.#elapsed = new Histogram({
      name: 'desktop_agent_elapsed_seconds',
      help: 'From the click to the end of a call to PingID Desktop, the time of the person included',
      labelNames: ['code'],
      buckets: elapsedBucketsSeconds,
      registers: [registry],
    });
  }

  count({ code, browser, elapsedMs }: DesktopAgentOutcome): void {
    const version = versionLabel(browser);
    this.#outcomes.inc({ code, browser: browser.family, version });
    this.#elapsed.observe({ code }, elapsedMs / 1000);
  }
}

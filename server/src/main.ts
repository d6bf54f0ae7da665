import { Registry } from 'prom-client';
import { buildApp } from './app.ts';
import { ConfigError, readConfig } from './config/config.ts';
import { buildMetricsApp } from './telemetry/metrics-app.ts';

/** Requests to PingOne may take their ten seconds; what takes longer is cut off. */
const closeWithinMs = 12_000;

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const metrics = config.metrics && new Registry();
  const app = await buildApp(config, metrics ? { metrics } : {});
  const metricsApp = metrics && buildMetricsApp(metrics);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      app.log.info({ event: 'process.closing', signal }, 'closing');
      setTimeout(() => process.exit(1), closeWithinMs).unref();
      void Promise.all([app.close(), metricsApp?.close()]).then(() => process.exit(0));
    });
  }
  await app.listen({ host: config.host, port: config.port }).catch(explainListening(''));
  const metricsAddress = await metricsApp?.listen(config.metrics).catch(explainListening('METRICS_'));
  if (metricsAddress) app.log.info({ event: 'metrics.ready', address: metricsAddress }, 'metrics');
  app.log.info({ event: 'process.ready', publicOrigin: config.publicOrigin }, 'ready');
}

/** An error that whoever started the process can do something about. */
class StartError extends Error {}

/** The variables are `HOST` and `PORT`, or begin with a prefix. */
function explainListening(prefix: '' | 'METRICS_') {
  const mistakes: Record<string, string> = {
    EADDRINUSE: `The port is taken by another program. Set ${prefix}PORT to a free one.`,
    EACCES: `This port needs more rights than the process has. Set ${prefix}PORT to one above 1023.`,
    EADDRNOTAVAIL: `${prefix}HOST is not an address of this machine. Set it to one, or to 0.0.0.0 for all.`,
    ENOTFOUND: `${prefix}HOST cannot be resolved. Set it to an address of this machine.`,
  };
  return (error: NodeJS.ErrnoException): never => {
    const mistake = mistakes[error.code ?? ''];
    throw mistake ? new StartError(mistake) : error;
  };
}

/** What whoever started the process has to read and do. */
function explain(error: unknown): string {
  if (error instanceof ConfigError) {
    const mistakes = error.mistakes.map((mistake) => `  - ${mistake}`).join('\n');
    return `${error.message}:\n${mistakes}\nEvery variable is described in .env.example.`;
  }
  if (error instanceof StartError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

await main().catch((error: unknown) => {
  console.error(explain(error));
  process.exit(1);
});

import { Registry } from 'prom-client';
import { buildApp, requestTimeoutMs } from './app.ts';
import { ConfigError, readConfig } from './config/config.ts';
import type { App } from './http/app-type.ts';
import { Drain } from './http/drain.ts';
import { buildOperationsApp, type Readiness } from './http/operations-app.ts';
import { backgroundWorkTimeoutMs } from './services.ts';
import { StoreSettingsError } from './store/store-settings-error.ts';

/** As long as a request may take to arrive, and a little more to send the answer; then background work. */
const closeWithinMs = requestTimeoutMs + 2_000 + backgroundWorkTimeoutMs;

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const drain = new Drain();
  const registry = config.operations && new Registry();
  const app = await buildApp(config, { drain, ...(registry ? { metrics: registry } : {}) });
  const operations = registry && buildOperationsApp({ registry, readiness: readinessOf(app, drain) });
  for (const warning of config.warnings) app.log.warn({ event: 'config.warning' }, warning);
  endOnSignal(async (signal) => {
    const { drainSeconds } = config;
    app.log.info(
      { event: 'process.draining', signal, drainSeconds },
      'The process is ending. It is no longer ready, but still serves requests.',
    );
    const isDone = await drain.run({
      serveMs: drainSeconds * 1_000,
      closeWithinMs,
      close: () => {
        app.log.info({ event: 'process.closing' }, 'No new connections: requests in flight are finished.');
        return app.close();
      },
    });
    await operations?.close();
    if (!isDone)
      app.log.error({ event: 'process.cut_off' }, 'Requests or background work did not end in time.');
    return isDone ? 0 : 1;
  });
  await app.listen({ host: config.host, port: config.port }).catch(explainListening(''));
  const address = await operations?.listen(config.operations).catch(explainListening('OPERATIONS_'));
  if (address) app.log.info({ event: 'operations.ready', address }, 'The listener for operators is ready.');
  app.log.info({ event: 'process.ready', publicOrigin: config.publicOrigin }, 'The service is ready.');
}

function readinessOf(app: App, drain: Drain): Readiness {
  return { ...app.serviceState, isDraining: () => drain.isDraining };
}

/** Ctrl-C reaches a process twice within milliseconds: from the terminal, and from npm, which passes it on. */
const sameSignalWithinMs = 250;

/** @param end returns the exit code. A second signal does not wait for it. */
function endOnSignal(end: (signal: NodeJS.Signals) => Promise<number>): void {
  let endingSince: number | undefined;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      const now = performance.now();
      if (endingSince === undefined) {
        endingSince = now;
        void end(signal).then(
          (code) => process.exit(code),
          (error: unknown) => {
            console.error(explain(error));
            process.exit(1);
          },
        );
      } else if (now - endingSince > sameSignalWithinMs) process.exit(1);
    });
  }
}

/** An error that whoever started the process can do something about. */
class StartError extends Error {}

/** The variables are `HOST` and `PORT`, or begin with a prefix. */
function explainListening(prefix: '' | 'OPERATIONS_') {
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
  if (error instanceof StartError || error instanceof StoreSettingsError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

await main().catch((error: unknown) => {
  console.error(explain(error));
  process.exit(1);
});

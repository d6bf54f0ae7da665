import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type BackendOptions, type BackendProcess, compileCache } from './backend-process.ts';

const hostFile = fileURLToPath(new URL('../../server/test/backend-host.ts', import.meta.url));

/** What the host answers; the requests are `{id, start: environment}` and `{id, stop: true}`. */
interface Answer {
  id: number;
  line?: string;
  listening?: number;
  failed?: string;
  stopped?: true;
}

/** One process for the backends of many stories: it reads the program once, and starts each from its own environment. */
export class BackendHost {
  readonly #child: ChildProcess;
  readonly #listeners = new Map<number, (answer: Answer) => void>();
  #lastId = 0;

  constructor() {
    this.#child = fork(hostFile, {
      env: { PATH: process.env.PATH ?? '', NODE_COMPILE_CACHE: compileCache },
      execArgv: [],
    });
    this.#child.on('message', (answer: Answer) => this.#listeners.get(answer.id)?.(answer));
  }

  /** @throws with what it wrote, where it does not start */
  start = async ({ environment }: Pick<BackendOptions, 'environment'>): Promise<BackendProcess> => {
    this.#lastId += 1;
    const id = this.#lastId;
    const logLines: string[] = [];
    const started = Promise.withResolvers<number>();
    const ended = Promise.withResolvers<void>();
    this.#listeners.set(id, ({ line, listening, failed, stopped }) => {
      if (line) logLines.push(line.trimEnd());
      if (listening) started.resolve(listening);
      if (failed) started.reject(new Error(`The backend did not start:\n${failed}\n${logLines.join('\n')}`));
      if (stopped) ended.resolve();
    });
    this.#child.send({ id, start: environment });
    const port = await started.promise;
    const stop = async () => {
      this.#child.send({ id, stop: true });
      await ended.promise;
      this.#listeners.delete(id);
    };
    return { port, logLines, ended: ended.promise, stop };
  };

  async close(): Promise<void> {
    const exited = once(this.#child, 'exit');
    this.#child.kill();
    await exited;
  }
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { endWithParent } from './end-with-parent.ts';
import { freePort } from './free-port.ts';
import { programs } from './programs.ts';
import { provideProgram } from './provide-program.ts';

export interface NginxOptions {
  /** Ports of the replicas on this machine. They take turns, request by request; none is favored. */
  upstreams: readonly number[];
  serverName: string;
  /** Where it listens on this machine; a free one where not given. */
  port?: number;
  /** PEM. Plain http where not given. */
  tls?: { cert: string; key: string };
  /** Where it listens for plain http beside TLS, for callers inside the network. */
  insidePort?: number;
  /** `off`: no request is sent a second time to another replica. Default: nginx's own rules. */
  nextUpstream?: 'off';
}

export interface Nginx {
  port: number;
  /** Uses these replicas from now on. Resolves when no new connection meets the ones before. */
  setUpstreams(ports: readonly number[]): Promise<void>;
  /** What it has reported so far. */
  logLines: readonly string[];
  close(): Promise<void>;
}

/**
 * nginx in front of replicas: round robin without stickiness, and connections to the replicas that are kept open. Each
 * answer says in `X-Served-By` which replica gave it.
 * It runs from a temporary folder and needs no rights.
 * @throws with what it wrote, where it does not start
 */
export async function startNginx(options: NginxOptions): Promise<Nginx> {
  const program = provideProgram(programs.nginx);
  const port = options.port ?? (await freePort());
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  const write = (upstreams: readonly number[]) =>
    writeFileSync(join(folder, 'nginx.conf'), configuration(folder, { ...options, upstreams, port }));
  writeCertificate(folder, options.tls);
  write(options.upstreams);
  const child = spawn(program, ['-p', folder, '-c', 'nginx.conf', '-e', 'stderr'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  // The master ends its worker, which would outlive it otherwise.
  endWithParent(child, 'SIGTERM');
  const log = new NginxLog(child);
  await log.next(/start worker process /);
  let reloads = Promise.resolve();
  return {
    port,
    logLines: log.lines,
    setUpstreams: (upstreams) => {
      reloads = reloads.then(async () => {
        write(upstreams);
        // The worker before takes connections until it says this.
        const replaced = log.next(/gracefully shutting down/);
        child.kill('SIGHUP');
        await replaced;
      });
      return reloads;
    },
    close: async () => {
      const exited = child.exitCode === null ? once(child, 'exit') : undefined;
      child.kill('SIGTERM');
      await exited;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Follows what nginx reports, which is the only way to know when it has done what a signal asked for. */
class NginxLog {
  readonly lines: string[] = [];
  readonly #waiting = new Set<{ pattern: RegExp; resolve: () => void; reject: (error: Error) => void }>();

  constructor({ stderr }: ChildProcess) {
    if (!stderr) return;
    const reader = createInterface(stderr);
    reader.on('line', (line) => {
      this.lines.push(line);
      for (const waiting of this.#waiting) {
        if (waiting.pattern.test(line)) waiting.resolve();
        else if (line.includes('[emerg]')) waiting.reject(new Error(`nginx: ${line}`));
      }
    });
    reader.once('close', () => {
      for (const { reject } of this.#waiting) reject(new Error(`nginx has ended:\n${this.lines.join('\n')}`));
    });
  }

  async next(pattern: RegExp): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const waiting = { pattern, resolve, reject };
    this.#waiting.add(waiting);
    await promise.finally(() => this.#waiting.delete(waiting));
  }
}

function writeCertificate(folder: string, tls: NginxOptions['tls']): void {
  if (!tls) return;
  writeFileSync(join(folder, 'cert.pem'), tls.cert);
  writeFileSync(join(folder, 'key.pem'), tls.key, { mode: 0o600 });
}

function configuration(
  folder: string,
  { upstreams, serverName, port, tls, insidePort, nextUpstream }: NginxOptions & { port: number },
): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `
${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log stderr notice;
events { worker_connections 1024; }
http {
  access_log off;
${temporary.map((name) => `  ${name}_temp_path ${folder}/${name};`).join('\n')}
${upstreams.length > 0 ? upstreamBlock(upstreams) : ''}
  server {
    listen 127.0.0.1:${port}${tls ? ' ssl' : ''};
${insidePort ? `    listen 127.0.0.1:${insidePort};` : ''}
    server_name ${serverName};
${tls ? `    ssl_certificate ${folder}/cert.pem;\n    ssl_certificate_key ${folder}/key.pem;` : ''}
    location / {
${upstreams.length > 0 ? proxyDirectives(nextUpstream) : '      return 503;'}
    }
  }
}
`;
}

/** `max_fails=0`: a replica that is back after a restart is used at once, not only after ten seconds. */
function upstreamBlock(ports: readonly number[]): string {
  const servers = ports.map((port) => `    server 127.0.0.1:${port} max_fails=0;`);
  return `  upstream replicas {\n${servers.join('\n')}\n    keepalive 16;\n  }`;
}

function proxyDirectives(nextUpstream: NginxOptions['nextUpstream']): string {
  return `      proxy_pass http://replicas;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header Host $http_host;
      proxy_set_header X-Forwarded-For $remote_addr;
      proxy_set_header X-Forwarded-Proto $scheme;
      proxy_set_header X-Forwarded-Host $http_host;
      add_header X-Served-By $upstream_addr always;
${nextUpstream ? `      proxy_next_upstream ${nextUpstream};` : ''}`;
}

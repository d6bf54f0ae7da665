import type { Behaviour } from '../behaviour.ts';
import type { Reply } from '../requests/reply.ts';

/** An agent so broken that nobody is asked. `undefined` for the behaviours that do ask. */
export function brokenReply(behaviour: Behaviour): Reply | undefined {
  switch (behaviour.name) {
    case 'fail':
      return {
        outcome: 'fail',
        status: behaviour.status ?? 500,
        headers: { 'content-type': 'application/json' },
        body: behaviour.body ?? '{"error":"simulated_failure"}',
      };
    case 'garbage':
      return ok('garbage', 'text/plain', '<!doctype html><title>Printer</title><h1>It works!</h1>');
    case 'huge':
      return ok('huge', 'application/jwt', 'a'.repeat(behaviour.bytes ?? 1024 * 1024));
    default:
      return undefined;
  }
}

/** Where an assertion made for a phishing page would say it comes from. */
export const wrongOrigin = 'https://attacker.example';

/** The same JWT with a signature that no longer fits. */
export function altered(jwt: string): string {
  const signature = jwt.lastIndexOf('.') + 1;
  const first = jwt[signature] === 'A' ? 'B' : 'A';
  return jwt.slice(0, signature) + first + jwt.slice(signature + 1);
}

function ok(outcome: 'garbage' | 'huge', contentType: string, body: string): Reply {
  return { outcome, status: 200, headers: { 'content-type': contentType }, body };
}

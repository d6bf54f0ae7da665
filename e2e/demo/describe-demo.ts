import type { BackendChild } from '../deployment/backend-process.ts';
import type { PingOneSimulator } from '../simulators/pingone/index.ts';

type Ports = Record<'portal' | 'pingOne' | 'desktopAgent', number>;

export interface DemoFacts {
  publicOrigin: string;
  desktopAgentUrl: string;
  pingOne: PingOneSimulator;
  ports: Ports;
  wished: Ports;
  seconds: string;
  /** The processes of the service, where nginx stands in front of several. */
  replicas?: readonly Pick<BackendChild, 'port' | 'pid'>[];
  redisPort?: number;
}

const names = { portal: 'The portal', pingOne: 'PingOne', desktopAgent: 'PingID Desktop' };

/** What whoever started the demo reads: where to go, who to be, how to end it. */
export function describeDemo(facts: DemoFacts): string {
  const { publicOrigin, desktopAgentUrl, pingOne, ports, wished, seconds } = facts;
  const moved = (Object.keys(names) as (keyof Ports)[]).filter((part) => ports[part] !== wished[part]);
  const notes = moved.map(
    (part) => `  Port ${wished[part]} is taken: ${names[part]} is at ${ports[part]} instead.`,
  );
  const people = pingOne.people.map(
    (person) => `    ${`${person.givenName} ${person.familyName}`.padEnd(16)} ${person.summary}`,
  );
  return [
    '',
    `  Ready after ${seconds} s. Open  ${publicOrigin}`,
    '',
    '  Start with Nora, who has no device yet. Sign in as',
    ...people,
    '',
    `  What stands between this computer and it: ${publicOrigin}/setup-check`,
    `  The simulated PingID Desktop app: ${desktopAgentUrl}/simulator  (choose how it answers, and watch it)`,
    `  Codes and pushes of the simulated PingOne: ${pingOne.outboxUrl}  (with a button that resets everyone's devices)`,
    `  A passkey of your own for Fay Fido: ${pingOne.passkeyUrl}`,
    `  A sample web app behind the MFA step: ${publicOrigin}/payroll`,
    ...describeReplicas(facts),
    ...(notes.length > 0 ? ['', ...notes] : []),
    '',
    '  Press Ctrl-C to stop everything.',
    '',
  ].join('\n');
}

function describeReplicas({ publicOrigin, replicas = [], redisPort }: DemoFacts): string[] {
  const [first] = replicas;
  if (!first) return [];
  return [
    '',
    `  nginx passes each request to the next of ${replicas.length} processes, which share Redis on port ${redisPort}:`,
    ...replicas.map(({ port, pid }) => `    127.0.0.1:${port}  process ${pid}`),
    `  Which one answered: curl -si ${publicOrigin}/healthz | grep -i x-served-by`,
    `  Kill one, and go on: kill -9 ${first.pid}`,
  ];
}

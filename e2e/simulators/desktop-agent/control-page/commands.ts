import type { Agent } from '../agent.ts';
import { isBehaviourName } from '../behaviour.ts';
import { absenceSeconds, leaveFor } from './absence.ts';
import { sceneOf } from './network-words.ts';

type Body = Readonly<Record<string, unknown>>;

/** What a control may do; `false` where the body makes no sense, or no more. */
const commands: Readonly<Record<string, (agent: Agent, body: Body) => boolean | Promise<boolean>>> = {
  behaviour: ({ switches }, { value }) => {
    if (!isBehaviourName(value)) return false;
    switches.behave(value);
    return true;
  },
  reply: ({ switches }, { value }) => {
    if (value !== 'jwt' && value !== 'json') return false;
    switches.replyAs(value);
    return true;
  },
  network: ({ switches }, { value }) => {
    const scene = sceneOf(value);
    if (!scene) return false;
    switches.network(scene.condition);
    return true;
  },
  absence: (agent, { seconds }) => {
    const chosen = absenceSeconds.find((offered) => offered === seconds);
    if (chosen === undefined) return false;
    leaveFor(agent, chosen);
    return true;
  },
  prompt: ({ prompts: { current } }, { id, answer }) => {
    if (!current || current.id !== id) return false;
    if (answer === 'approve') current.approve();
    else current.refuse();
    return true;
  },
  forget: async ({ credentials }, { id }) => {
    if (!credentials.held.some((credential) => credential.id === id)) return false;
    await credentials.forget(String(id));
    return true;
  },
};

/** The HTTP status of what came of it. */
export async function runCommand(agent: Agent, name: string, body: string): Promise<204 | 400 | 404> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) return 404;
  const parsed = parse(body);
  return parsed && (await command(agent, parsed)) ? 204 : 400;
}

function parse(body: string): Body | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

import type { Agent } from '../agent.ts';
import type { Behaviour } from '../behaviour.ts';
import type { AgentAction } from '../choices.ts';
import type { Credential } from '../credentials/credential.ts';
import type { Outcome } from '../exchanges.ts';
import { Refusal } from '../refusal.ts';
import { isOriginOf } from '../requests/origins.ts';
import type { Reply } from '../requests/reply.ts';
import { assertion, attestation } from './agent-jwts.ts';
import { altered, brokenReply, wrongOrigin } from './misbehaviour.ts';
import { askPerson } from './person.ts';
import type { PingOneOptions } from './pingone-options.ts';

export interface AgentRequest {
  readonly action: AgentAction;
  readonly jwt: string;
  readonly origin: string;
  /** Aborted when the browser leaves. */
  readonly signal: AbortSignal;
}

/**
 * What PingID Desktop does with options that a page handed to it.
 * @see https://developer.pingidentity.com/pingone-api/mfa/users/mfa-devices/create-mfa-user-device-desktop.html
 */
export async function answer(agent: Agent, request: AgentRequest): Promise<Reply> {
  const { action, origin, signal } = request;
  const options = await agent.verifyOptions(action, request.jwt);
  if (!isOriginOf(options.rpId, origin)) throw new Refusal('origin_not_allowed');
  const held = action === 'authenticate' ? findCredential(agent, options) : undefined;

  agent.prompts.requireNone();
  const behaviour = agent.switches.takeBehaviour();
  const broken = brokenReply(behaviour);
  if (broken) return broken;

  await askPerson(agent, { action, origin, rpId: options.rpId, behaviour: behaviour.name }, signal);
  const jwt = await signedAnswer(agent, request, options, held, behaviour);
  return { outcome: outcomeOf(behaviour), status: 200, jwt, ...formatted(agent, action, jwt) };
}

function findCredential(agent: Agent, options: PingOneOptions): Credential {
  const held = agent.credentials.find(options.rpId, options.allowedCredentialIds);
  if (!held) throw new Refusal('no_credential');
  return held;
}

async function signedAnswer(
  agent: Agent,
  request: AgentRequest,
  options: PingOneOptions,
  held: Credential | undefined,
  { name }: Behaviour,
): Promise<string> {
  if (name === 'replay') return lastJwt(agent, request.action);
  const origin = name === 'wrong_origin' ? wrongOrigin : request.origin;
  const jwt = await freshJwt(agent, options, origin, held);
  agent.lastJwts.set(request.action, jwt);
  return name === 'altered' ? altered(jwt) : jwt;
}

async function freshJwt(
  agent: Agent,
  options: PingOneOptions,
  origin: string,
  held: Credential | undefined,
): Promise<string> {
  const installation = { unitId: agent.credentials.unitId, os: agent.os, choices: agent.choices };
  if (held) return assertion({ options, origin, credential: held }, installation);
  const credential = await agent.credentials.create(options.rpId);
  return attestation({ options, origin, credential }, installation);
}

function lastJwt(agent: Agent, action: AgentAction): string {
  const jwt = agent.lastJwts.get(action);
  if (jwt === undefined) throw new Refusal('nothing_to_replay');
  return jwt;
}

function formatted(agent: Agent, action: AgentAction, jwt: string): Pick<Reply, 'headers' | 'body'> {
  if (agent.switches.reply === 'jwt') return { headers: { 'content-type': 'application/jwt' }, body: jwt };
  const field = agent.choices.replyFields[action];
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify({ [field]: jwt }) };
}

function outcomeOf({ name }: Behaviour): Outcome {
  return name === 'altered' || name === 'wrong_origin' || name === 'replay' ? name : 'approved';
}

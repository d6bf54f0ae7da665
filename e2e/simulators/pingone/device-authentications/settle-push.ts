import { secondsAfter } from '../clock.ts';
import { countWrongAnswer, isUsable } from '../devices/lock.ts';
import type { Environment } from '../environment.ts';
import type { Push } from '../pushes.ts';
import { backToSelection, complete, fail } from './end-flow.ts';
import type { Flow } from './flow.ts';
import { unusableError } from './refuse-unusable.ts';
import { selectedDevice } from './selected-device.ts';

/** Brings a flow that waits for a push up to date: with what the person said to it, or that they said nothing in time. */
export function settlePush(environment: Environment, flow: Flow): void {
  if (flow.step?.method !== 'push') return;
  const { push } = flow.step;
  timeOut(environment, push);
  if (push.status === 'approved') approve(environment, flow);
  if (push.status === 'denied') deny(environment, flow);
  if (push.status === 'timed-out') {
    flow.status = 'PUSH_CONFIRMATION_TIMED_OUT';
    flow.updatedAt = environment.clock.now();
    delete flow.step;
  }
}

/** The person's word counts only while the push waits. */
export function answerPush(environment: Environment, flowId: string, answer: 'approved' | 'denied'): boolean {
  const step = environment.flows.get(flowId)?.step;
  if (step?.method !== 'push') return false;
  timeOut(environment, step.push);
  if (step.push.status !== 'waiting') return false;
  step.push.status = answer;
  return true;
}

/** A push that waits is taken back: an answer to it changes nothing any more. */
export function withdrawPush(flow: Flow): void {
  if (flow.step?.method === 'push' && flow.step.push.status === 'waiting')
    flow.step.push.status = 'cancelled';
}

export function timeOut({ choices, clock }: Environment, push: Push): void {
  const isOver = clock.now() >= secondsAfter(push.sentAt, choices.pushTimeoutSeconds);
  if (push.status === 'waiting' && isOver) push.status = 'timed-out';
}

/** Locked, blocked or removed since the push was sent, the phone has no say any more. */
function approve(environment: Environment, flow: Flow): void {
  const device = selectedDevice(environment, flow);
  if (!device) backToSelection(environment, flow);
  else if (!isUsable(device)) fail(environment, flow, unusableError(environment, device));
  else {
    delete device.failures;
    complete(environment, flow, environment.choices.pushAuthenticators);
  }
}

function deny(environment: Environment, flow: Flow): void {
  const { deniedPush, deniedPushCode: code } = environment.choices;
  const device = selectedDevice(environment, flow);
  if (device) countWrongAnswer(environment, device);
  if (deniedPush === 'back-to-selection') backToSelection(environment, flow);
  else fail(environment, flow, { code, message: 'The push was denied' });
}

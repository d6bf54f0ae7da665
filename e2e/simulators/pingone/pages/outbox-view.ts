import { timeOut } from '../device-authentications/settle-push.ts';
import { isCodeGenerator } from '../devices/device.ts';
import type { Environment, User } from '../environment.ts';
import { currentCode } from '../one-time-codes/generated-codes.ts';
import type { OutboxMessage } from '../outbox.ts';
import { fullName } from '../people.ts';

/** What people have on their phones, in their mailboxes and on their tokens. */
export interface OutboxView {
  /** Those that wait, oldest first. */
  pushes: { flowId: string; person: string; device: string; sentAt: Date }[];
  /** Newest first. */
  messages: (OutboxMessage & { person: string })[];
  codes: { person: string; device: string; code: string }[];
}

export function viewOutbox(environment: Environment): OutboxView {
  return { pushes: waitingPushes(environment), messages: messages(environment), codes: codes(environment) };
}

function waitingPushes(environment: Environment): OutboxView['pushes'] {
  for (const push of environment.pushes) timeOut(environment, push);
  const waiting = environment.pushes.filter(({ status }) => status === 'waiting');
  return waiting.map(({ id, userId, deviceId, sentAt }) => {
    const user = environment.users.get(userId);
    const device = user?.devices.find((each) => each.id === deviceId)?.nickname ?? 'a phone';
    return { flowId: id, person: nameOf(user), device, sentAt };
  });
}

function messages({ outbox, users }: Environment): OutboxView['messages'] {
  return outbox.toReversed().map((message) => ({ ...message, person: nameOf(users.get(message.userId)) }));
}

function codes({ users, clock }: Environment): OutboxView['codes'] {
  const now = clock.now();
  return [...users.values()].flatMap((user) =>
    user.devices.filter(isCodeGenerator).map((device) => ({
      person: nameOf(user),
      device: device.nickname ?? device.type,
      code: currentCode(device, now),
    })),
  );
}

function nameOf(user: User | undefined): string {
  return user ? fullName(user.person) : 'somebody';
}

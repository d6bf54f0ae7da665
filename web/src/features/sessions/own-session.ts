import { useRef } from 'react';
import type { OwnSession } from 'shared';
import { useSessions } from '../../api/sessions.ts';
import { useAttempt } from '../../failures/use-attempt.ts';
import type { Messages } from '../../messages/en.ts';
import type { Format } from '../../messages/format.ts';
import { useStepUp } from '../../session/step-up.ts';

/** For example "Chrome on Windows". */
export function browserName({ browser, system }: OwnSession, { sessions: t }: Messages): string {
  const name = browser ?? t.unknownBrowser;
  return system ? t.browserOn(name, system) : name;
}

/** The name of each session's button, by the session's id: no two are the same, for whoever only hears them. */
export function signOutNames(
  sessions: readonly OwnSession[],
  messages: Messages,
  format: Format,
): Map<string, string> {
  const nameOf = (session: OwnSession) =>
    messages.sessions.signOutOf(browserName(session, messages), format.moment(session.signedInAt));
  const groups = Map.groupBy(sessions, nameOf);
  return new Map(
    [...groups].flatMap(([name, same]) =>
      same.map(
        ({ id }, index) =>
          [id, same.length === 1 ? name : messages.sessions.numbered(name, index + 1)] as const,
      ),
    ),
  );
}

interface Ending {
  end: () => Promise<void>;
  onDone: () => void;
}

/** Signs other sessions out, and reads the list again whatever came of it: the list says what is so. */
export function useSignOutSession(userId: string) {
  const { mutate } = useSessions(userId);
  const withStepUp = useStepUp();
  const { attempt, isBusy, failure } = useAttempt();
  const last = useRef<Ending>(undefined);

  const run = (ending: Ending) => {
    last.current = ending;
    attempt(async () => {
      try {
        await withStepUp(ending.end);
        ending.onDone();
      } finally {
        await mutate().catch(() => undefined);
      }
    });
  };
  return { run, again: () => last.current && run(last.current), isBusy, failure };
}

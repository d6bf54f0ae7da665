import type { OwnSession } from 'shared';
import type { Messages } from '../../messages/en.ts';
import type { Format } from '../../messages/format.ts';

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

import { type ReactNode, useState } from 'react';
import type { Session } from 'shared';
import { SessionEndDialog } from './session-end-dialog.tsx';
import { useSessionEnding } from './use-session-ending.ts';

export interface SessionEndProps {
  session: Session;
  /** Reads the session from the server, for all parts of the page. */
  askAgain: () => Promise<Session | undefined>;
}

/** Says so before the session ends. Until then it is a timer and nothing else. */
export function SessionEnd({ session, askAgain }: SessionEndProps): ReactNode {
  const ending = useSessionEnding(session, askAgain);
  const [later, setLater] = useState<string>();
  if (!ending || (later && ending.endsAt === later)) return null;
  return <SessionEndDialog {...{ ending, askAgain }} onLater={() => setLater(ending.endsAt)} />;
}

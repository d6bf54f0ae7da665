import { type ReactNode, useState } from 'react';
import { SessionEndDialog } from './session-end-dialog.tsx';
import { useSessionEnding } from './use-session-ending.ts';

/** Says so before the session ends. Until then it is a timer and nothing else. */
export function SessionEnd(): ReactNode {
  const ending = useSessionEnding();
  const [later, setLater] = useState<string>();
  if (!ending || (later && ending.endsAt === later)) return null;
  return <SessionEndDialog ending={ending} onLater={() => setLater(ending.endsAt)} />;
}

import { useEffect, useRef } from 'react';
import { useSWRConfig } from 'swr';
import { sessionKey, useSession } from '../api/session.ts';

/**
 * All tabs share one session: what signs in, confirms or signs out in one of them is told to the others, which then ask
 * the backend themselves. Nothing but "something changed" passes between them.
 */
export function useOtherTabs(): void {
  const { mutate } = useSWRConfig();
  const { data: session } = useSession();
  const channel = useRef<BroadcastChannel>(undefined);
  const standing = session && [session.user?.id, session.level, session.steppedUpAt].join();

  useEffect(() => {
    const opened = new BroadcastChannel('session');
    opened.onmessage = () => void mutate(sessionKey);
    channel.current = opened;
    return () => opened.close();
  }, [mutate]);

  useEffect(() => {
    if (standing !== undefined) channel.current?.postMessage('changed');
  }, [standing]);
}

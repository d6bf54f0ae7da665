import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef } from 'react';
import type { Session } from 'shared';
import { useSWRConfig } from 'swr';
import { apiEvents } from '../api/request.ts';
import { sessionKey, useSession } from '../api/session.ts';

/** `signed_out` needs no question to the backend before the others hide what they show. */
type News = 'changed' | 'signed_out';

const TellContext = createContext<(news: News) => void>(() => undefined);

/**
 * All tabs share one session: what signs in, steps up or signs out in one of them is told to the others, which then ask
 * the backend themselves. Nothing but what happened passes between them.
 */
export function OtherTabsProvider({ children }: { children: ReactNode }) {
  const { mutate } = useSWRConfig();
  const { data: session } = useSession();
  const channel = useRef<BroadcastChannel>(undefined);
  const standing = session && [session.user?.id, session.level, session.steppedUpAt].join();
  const tell = useCallback((news: News) => channel.current?.postMessage(news), []);

  useEffect(() => {
    const opened = new BroadcastChannel('session');
    opened.onmessage = ({ data: news }: MessageEvent<News>) => {
      if (news === 'signed_out') void mutate<Session>(sessionKey, signedOut);
      else void mutate(sessionKey);
    };
    channel.current = opened;
    return () => opened.close();
  }, [mutate]);

  useEffect(() => {
    if (standing !== undefined) tell('changed');
  }, [standing, tell]);

  return <TellContext value={tell}>{children}</TellContext>;
}

/** Tells this person's other tabs what happened in this one. */
export function useTellOtherTabs(): (news: News) => void {
  return useContext(TellContext);
}

/** Shown until the backend has answered, which may take a while. */
function signedOut(session: Session | undefined): Session | undefined {
  return session && { ...session, user: null };
}

/**
 * Asks for the session again where what the page holds may be over: an answer said `signed_out`, or the browser brought
 * the page back as it was.
 */
export function useFreshSession(): void {
  const { mutate } = useSWRConfig();
  useEffect(() => {
    const askAgain = () => void mutate(sessionKey);
    const onPageShow = (event: PageTransitionEvent) => {
      if (event.persisted) askAgain();
    };
    apiEvents.addEventListener('signed_out', askAgain);
    window.addEventListener('pageshow', onPageShow);
    return () => {
      apiEvents.removeEventListener('signed_out', askAgain);
      window.removeEventListener('pageshow', onPageShow);
    };
  }, [mutate]);
}

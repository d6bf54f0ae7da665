import { useEffect } from 'react';
import { useSWRConfig } from 'swr';
import { apiEvents } from '../api/request.ts';
import { sessionKey } from '../api/session.ts';

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

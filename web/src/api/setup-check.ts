import type { SetupCheck } from 'shared';
import useSWR from 'swr';
import { requestJson } from './request.ts';

/** Whether our backend reaches PingOne: asked on arrival and when the person asks again, not at every look at the tab. */
export function useSetupCheck() {
  return useSWR<SetupCheck, unknown>(
    '/api/setup-check',
    (path: string) => requestJson('GET', path, 'SetupCheck'),
    { revalidateOnFocus: false, revalidateOnReconnect: false },
  );
}

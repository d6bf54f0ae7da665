import { useEffect, useMemo, useRef } from 'react';
import { giveUpDeviceAuthentication } from '../../api/device-authentications.ts';

/** The device authentication that is under way, so that giving up or leaving the page leaves nothing dangling. */
export function useOpenAuthentication() {
  const openId = useRef<string | undefined>(undefined);

  const open = useMemo(() => {
    const giveUp = () => {
      if (openId.current) discard(openId.current);
      openId.current = undefined;
    };
    return {
      keep: (id: string) => {
        if (openId.current !== id) giveUp();
        openId.current = id;
      },
      /** It is over by itself. */
      close: (id: string) => {
        if (openId.current === id) openId.current = undefined;
      },
      giveUp,
    };
  }, []);

  useEffect(() => () => open.giveUp(), [open]);
  return open;
}

/** Best effort: an authentication that nobody finishes ends by itself. */
export function discard(id: string): void {
  void giveUpDeviceAuthentication(id).catch(() => undefined);
}

import { useEffect, useMemo, useRef } from 'react';
import { giveUpDeviceAuthentication } from '../../api/device-authentications.ts';

/** The device authentication that is under way, so that giving up or leaving the page leaves nothing dangling. */
export function useOpenAuthentication() {
  const openId = useRef<string | undefined>(undefined);

  const open = useMemo(() => {
    const close = (id: string) => {
      const wasOpen = openId.current === id;
      if (wasOpen) openId.current = undefined;
      return wasOpen;
    };
    return {
      keep: (id: string) => {
        openId.current = id;
      },
      close,
      giveUp: (id = openId.current) => {
        if (id && close(id)) discard(id);
      },
    };
  }, []);

  useEffect(() => () => open.giveUp(), [open]);
  return open;
}

/** Best effort: an authentication that nobody finishes ends by itself. */
export function discard(id: string): void {
  void giveUpDeviceAuthentication(id).catch(() => undefined);
}

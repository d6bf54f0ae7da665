import { followLoopbackPermission, type LoopbackPermission } from 'pingid-desktop-agent';
import { useEffect, useState } from 'react';

/** What the browser says now. Asking it what it would say never makes it ask the person. */
export function useLoopbackPermission(): LoopbackPermission {
  const [permission, setPermission] = useState<LoopbackPermission>('unknown');
  useEffect(() => {
    let isWanted = true;
    const following = followLoopbackPermission(navigator.permissions, () => void show());
    const show = async () => {
      const { state } = await following;
      if (isWanted) setPermission(state());
    };
    void show();
    return () => {
      isWanted = false;
      void following.then(({ stop }) => stop());
    };
  }, []);
  return permission;
}

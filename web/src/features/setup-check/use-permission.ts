import { useEffect, useState } from 'react';
import { type LoopbackPermission, watchLoopbackPermission } from '../../desktop-agent/loopback-permission.ts';

/** What the browser says now. Asking it what it would say never makes it ask the person. */
export function usePermission(): LoopbackPermission {
  const [permission, setPermission] = useState<LoopbackPermission>('unknown');
  useEffect(() => {
    const watch = watchLoopbackPermission(navigator.permissions, () => setPermission(watch.state()));
    return watch.stop;
  }, []);
  return permission;
}

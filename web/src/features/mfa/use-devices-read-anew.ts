import { useEffect, useState } from 'react';
import { useDevices } from '../../api/devices.ts';

/** What the page holds may be from before a device was locked, and may be nothing at all. */
export function useDevicesReadAnew(userId: string) {
  const { data: devices, mutate: readAgain } = useDevices(userId);
  const [isRead, setIsRead] = useState(false);
  useEffect(() => {
    const done = () => setIsRead(true);
    readAgain().then(done, done);
  }, [readAgain]);
  return { devices, isRead };
}

import { lazy } from 'react';

const further = () => import('./further-steps.ts');

export const CodeForm = lazy(async () => ({ default: (await further()).CodeForm }));
export const DeviceChoice = lazy(async () => ({ default: (await further()).DeviceChoice }));
export const DeviceList = lazy(async () => ({ default: (await further()).DeviceList }));
export const MfaDenied = lazy(async () => ({ default: (await further()).MfaDenied }));
export const OtherStatus = lazy(async () => ({ default: (await further()).OtherStatus }));
export const PasskeyPanel = lazy(async () => ({ default: (await further()).PasskeyPanel }));
export const PushOver = lazy(async () => ({ default: (await further()).PushOver }));
export const PushWait = lazy(async () => ({ default: (await further()).PushWait }));

/** Called at the first click: by the time PingOne has answered, they are there. */
export function loadFurtherSteps(): void {
  // Where it fails, the step that needs it says so.
  void further().catch(() => undefined);
}

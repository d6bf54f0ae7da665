import { lazy } from 'react';

/** Called at the first click too: by the time PingOne has answered, they are there. */
export const furtherSteps = () => import('./further-steps.ts');

export const CodeForm = lazy(async () => ({ default: (await furtherSteps()).CodeForm }));
export const DeviceChoice = lazy(async () => ({ default: (await furtherSteps()).DeviceChoice }));
export const MfaDenied = lazy(async () => ({ default: (await furtherSteps()).MfaDenied }));
export const OtherStatus = lazy(async () => ({ default: (await furtherSteps()).OtherStatus }));
export const PasskeyPanel = lazy(async () => ({ default: (await furtherSteps()).PasskeyPanel }));
export const PushOver = lazy(async () => ({ default: (await furtherSteps()).PushOver }));
export const PushWait = lazy(async () => ({ default: (await furtherSteps()).PushWait }));
export const UseAnotherDevice = lazy(async () => ({ default: (await furtherSteps()).UseAnotherDevice }));
export const QuestionAhead = lazy(async () => ({ default: (await furtherSteps()).QuestionAhead }));
export const WaitingForDesktop = lazy(async () => ({ default: (await furtherSteps()).WaitingForDesktop }));

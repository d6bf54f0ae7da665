import type { DesktopCredential } from '../people.ts';

/** The desktops that the demo people have paired. */
export const demoDesktops = ['dana-mac', 'sam-mac', 'sam-windows', 'lou-mac', 'bea-mac'] as const;

export type DemoDesktop = (typeof demoDesktops)[number];

export type DemoCredentials = Partial<Record<DemoDesktop, DesktopCredential>>;

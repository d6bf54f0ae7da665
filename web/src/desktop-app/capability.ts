import { describeBrowser, isLoopbackAllowedByPolicy } from 'pingid-desktop-agent';

/** Why no call to PingID Desktop can succeed here, as far as it can be known before one is made. */
export type DesktopAppObstacle = 'phone_or_tablet' | 'framed' | 'insecure_page';

/**
 * Asked before a device is created at PingOne. Goes by what this browser and system can do, never by the browser's name
 * alone: a browser that may fail (Safari) is tried, and the failure explained.
 */
export function desktopAppObstacle(): DesktopAppObstacle | undefined {
  if (!window.isSecureContext) return 'insecure_page';
  if (isPhoneOrTablet()) return 'phone_or_tablet';
  return isFramedWithoutPermission() ? 'framed' : undefined;
}

/** It says that it is one, and has no mouse or trackpad: a tablet with a keyboard case still counts as one. */
function isPhoneOrTablet(): boolean {
  const isTouchOnly = window.matchMedia?.('(hover: none) and (pointer: coarse)').matches ?? false;
  return describeBrowser(navigator).system === 'phone' && (isTouchOnly || navigator.maxTouchPoints > 0);
}

/** Where the browser doesn't tell, it is tried: with `allow` on the frame, Firefox lets the call through. */
function isFramedWithoutPermission(): boolean {
  return window.self !== window.top && isLoopbackAllowedByPolicy(document) === false;
}

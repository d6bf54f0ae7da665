import type { DesktopCredential, PersonDesktop, PersonEmail } from '../people.ts';

export function mac(id: string, credential: DesktopCredential | undefined): PersonDesktop {
  return desktop(id, 'Desktop Mac 1', { type: 'MAC', version: '15.7.3' }, credential);
}

export function windows(id: string, credential: DesktopCredential | undefined): PersonDesktop {
  return desktop(id, 'Desktop Windows 2', { type: 'WINDOWS', version: '11' }, credential);
}

function desktop(
  id: string,
  nickname: string,
  os: PersonDesktop['os'],
  credential: DesktopCredential | undefined,
): PersonDesktop {
  return { type: 'PINGID_DESKTOP_GEN2', id, nickname, os, ...(credential && { credential }) };
}

export function email(id: string, address: string): PersonEmail {
  return { type: 'EMAIL', id, nickname: 'Email 1', email: address };
}

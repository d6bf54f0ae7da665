import { useMessages } from '../../messages/language-provider.tsx';
import type { PictureName } from '../failure-advice.ts';
import { ChromiumPrompt, ChromiumSwitch, FirefoxBlocked, FirefoxPrompt } from './browser-pictures.tsx';
import { MacMenuBar, WindowsTaskbar } from './system-pictures.tsx';

interface PictureProps {
  name: PictureName;
  /** Of this page, as the browser shows it. */
  host: string;
}

/** Drawn, not photographed: it follows the person's colors, and does not age with the browser's looks. */
export function Picture({ name, host }: PictureProps) {
  const t = useMessages().desktopApp.pictures;
  const site = shortHost(host);
  switch (name) {
    case 'chromium_question':
      return <ChromiumPrompt host={site} />;
    case 'chromium_switch':
      return <ChromiumSwitch host={site} label={t.appsOnDevice} />;
    case 'chromium_switch_before_145':
      return <ChromiumSwitch host={site} label={t.localNetworkAccess} />;
    case 'firefox_blocked':
      return <FirefoxBlocked host={site} />;
    case 'firefox_question':
      return <FirefoxPrompt host={site} />;
    case 'mac_menu_bar':
      return <MacMenuBar />;
    case 'windows_taskbar':
      return <WindowsTaskbar />;
  }
}

const roomFor = 22;

/** As much of it as there is room for in a picture. */
function shortHost(host: string): string {
  return host.length > roomFor ? `${host.slice(0, roomFor - 1)}…` : host;
}

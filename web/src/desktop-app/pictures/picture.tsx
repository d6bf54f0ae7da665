import type { PictureName } from '../../messages/words.ts';
import { ChromiumQuestion } from './chromium-question.tsx';
import { ChromiumSwitch } from './chromium-switch.tsx';
import { FirefoxBlocked } from './firefox-blocked.tsx';
import { FirefoxQuestion } from './firefox-question.tsx';
import { MacMenuBar } from './mac-menu-bar.tsx';
import { shortHost } from './short-host.ts';
import { WindowsTaskbar } from './windows-taskbar.tsx';

interface PictureProps {
  name: PictureName;
  /** Of this page, as the browser shows it. */
  host: string;
}

/** Drawn, not photographed: it follows the person's colours, and does not age with the browser's looks. */
export function Picture({ name, host }: PictureProps) {
  const site = shortHost(host);
  switch (name) {
    case 'chromium_question':
      return <ChromiumQuestion host={site} />;
    case 'chromium_switch':
      return <ChromiumSwitch host={site} label="Apps on device" />;
    case 'chromium_switch_before_145':
      return <ChromiumSwitch host={site} label="Local network access" />;
    case 'firefox_blocked':
      return <FirefoxBlocked host={site} />;
    case 'firefox_question':
      return <FirefoxQuestion host={site} />;
    case 'mac_menu_bar':
      return <MacMenuBar />;
    case 'windows_taskbar':
      return <WindowsTaskbar />;
  }
}

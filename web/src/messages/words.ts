/** What a person reads: what happened, and what to do next. */
export interface Words {
  title: string;
  text: string;
}

/** Drawn where pointing helps; what they show is in the words too. */
export type PictureName =
  | 'chromium_question'
  | 'chromium_switch'
  | 'chromium_switch_before_145'
  | 'firefox_blocked'
  | 'firefox_question'
  | 'mac_menu_bar'
  | 'windows_taskbar';

/** Words for a call to PingID Desktop that did not go well. */
export interface AgentWords extends Words {
  /** The one thing to do, where it takes several moves. */
  steps?: string[];
  picture?: PictureName;
  /** Whether the page goes on by itself once the cause is gone, on a click, or never in this browser or on this site. */
  retry: 'by_itself' | 'by_click' | 'useless';
  /** Rarer causes, and whom to ask: folded away. */
  further?: string[];
  /** This page is to be opened in another browser. */
  copyAddress?: boolean;
  /** This page is to be opened in a tab of its own. */
  openInNewTab?: boolean;
}

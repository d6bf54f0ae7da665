import { describeBrowser } from 'pingid-desktop-agent';
import { useMessages } from '../messages/language-provider.tsx';
import { Copyable } from '../ui/copyable.tsx';

interface CopyableReportProps {
  report: string;
  /** Of the button. */
  label: string;
}

/** Plain text for the help desk, in English whatever the page's language is, with a button that copies it. */
export function CopyableReport({ report, label }: CopyableReportProps) {
  const { common } = useMessages();
  const { system } = describeBrowser(navigator);
  const texts = { copy: label, copied: common.copied, selected: common.copyByHand[system] };
  return <Copyable text={report} texts={texts} block lang="en" />;
}

import { type DesktopAgentError, describeBrowser } from 'pingid-desktop-agent';
import { agentWords } from './agent-words.ts';
import { OtherCauses, WhatToDo } from './what-to-do.tsx';

/** What happened and what to do about it, where the page around it has its own buttons and its own report. */
export function DesktopRemedy({ error }: { error: DesktopAgentError }) {
  const browser = describeBrowser(navigator);
  const found = agentWords(error, browser);
  return (
    <>
      <p>
        <strong>{found.title}.</strong> {found.text}
      </p>
      <WhatToDo found={found} />
      {found.openInNewTab && (
        <p>
          <a href={location.href} target="_blank" rel="noopener noreferrer">
            Open this page in a new tab
          </a>
        </p>
      )}
      <OtherCauses further={found.further ?? []} />
    </>
  );
}

import { linkText, linkTitles, statusWords } from './link-words.ts';
import type { Findings, Link, LinkStatus } from './links.ts';

const marks: Record<LinkStatus, string> = { passed: '✓', failed: '✕', unknown: '–', waiting: '' };

export function LinkItem({ link, findings }: { link: Link; findings: Findings }) {
  const { id, status, because } = link;
  return (
    <li className={`check-link check-link-${status}`}>
      <span className={status === 'waiting' ? 'check-mark spinner' : 'check-mark'} aria-hidden="true">
        {marks[status]}
      </span>
      <div className="check-text">
        <p className="check-title">
          {linkTitles[id]}:{' '}
          <span className="check-status">{because ? 'Not checked' : statusWords[status]}</span>
        </p>
        <p className="soft">{linkText(link, findings)}</p>
      </div>
    </li>
  );
}

import { Spinner } from '../../ui/spinner.tsx';
import { linkText, linkTitles, statusWords } from './link-words.ts';
import type { Findings, Link, LinkStatus } from './links.ts';

const marks: Record<Exclude<LinkStatus, 'waiting'>, string> = { passed: '✓', failed: '✕', unknown: '–' };

export function LinkItem({ link, findings }: { link: Link; findings: Findings }) {
  const { id, status } = link;
  return (
    <li className={`check-link check-link-${status}`}>
      <span className="check-mark" aria-hidden="true">
        {status === 'waiting' ? <Spinner /> : marks[status]}
      </span>
      <div className="check-text">
        <p className="check-title">
          {linkTitles[id]}: <span className="check-status">{statusWords[status]}</span>
        </p>
        <p className="soft">{linkText(link, findings)}</p>
      </div>
    </li>
  );
}

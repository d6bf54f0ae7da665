import { useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';

/** The report to read, and to copy as a whole. */
export function CopyReport({ report }: { report: string }) {
  const text = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState({ about: '', words: '' });
  const say = (words: string) => setSaid({ about: report, words });

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(report);
      say('Copied. Paste it into your message to the help desk.');
    } catch {
      text.current?.focus();
      text.current?.select();
      say('Your browser did not copy it. The text is selected: press Ctrl and C, on a Mac ⌘ and C.');
    }
  };

  return (
    <section className="check-report" aria-labelledby="report-heading">
      <h2 id="report-heading">Report for the help desk</h2>
      <p className="soft">There is nothing personal in it: no name, no device, no page that you visited.</p>
      <textarea
        ref={text}
        aria-labelledby="report-heading"
        readOnly
        value={report}
        rows={report.split('\n').length}
        spellCheck={false}
      />
      <div className="actions">
        <Button onClick={() => void copy()}>Copy report</Button>
      </div>
      {/* What was said about an earlier report is over. */}
      <p role="status">{said.about === report && said.words}</p>
    </section>
  );
}

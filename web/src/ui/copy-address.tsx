import type { Browser } from '../desktop-agent/browser.ts';
import { Button } from './button.tsx';
import { CopyOutcome } from './copy-outcome.tsx';
import { useCopy } from './use-copy.ts';

/** For opening this very page in another browser, or on another computer. */
export function CopyAddress({ system }: Pick<Browser, 'system'>) {
  const address = location.href;
  const { source, outcome, copy } = useCopy<HTMLSpanElement>(address);
  return (
    <div className="copy-address">
      <span className="address" ref={source}>
        {address}
      </span>
      <div className="copy">
        <Button kind="primary" onClick={copy}>
          Copy the address
        </Button>
        <CopyOutcome {...{ outcome, system }} />
      </div>
    </div>
  );
}

import { CopyOutcome } from '../failures/copyable-report.tsx';
import { Button } from '../ui/button.tsx';
import { useCopy } from '../ui/use-copy.ts';

/** For opening this very page in another browser, or on another computer. */
export function CopyAddress() {
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
        <CopyOutcome outcome={outcome} />
      </div>
    </div>
  );
}

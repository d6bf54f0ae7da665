import { useLayoutEffect, useRef } from 'react';
import type { Failure } from '../api/failure.ts';
import { useMessages } from '../messages/language-provider.tsx';
import { usePageHeading } from '../ui/page.tsx';
import { FailureNotice } from './failure-notice.tsx';

interface ReadingFailureProps {
  failure: Failure;
  onTryAgain: () => void;
}

/** In the place of what a page shows. Once that is there after all, the page's heading takes over the keyboard's place. */
export function ReadingFailure(props: ReadingFailureProps) {
  const { failures } = useMessages();
  // By `cacheSettings`.
  const isTriedAgain = props.failure.code === 'session_store_unavailable';
  const heading = usePageHeading();
  const box = useRef<HTMLDivElement>(null);
  // Before the pressed button leaves the document: after that, nobody knows that it had the focus.
  useLayoutEffect(() => {
    const element = box.current;
    return () => {
      if (element?.contains(document.activeElement)) heading.current?.focus();
    };
  }, [heading]);
  return (
    <div ref={box}>
      <FailureNotice
        {...props}
        details={isTriedAgain && <p>{failures.triesAgainByItself}</p>}
        takesFocus={false}
      />
    </div>
  );
}

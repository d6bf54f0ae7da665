import { type ReactNode, useEffect, useRef } from 'react';

interface PageProps {
  title: string;
  /** The title for the browser's tab, where the heading alone does not say what the page is. */
  documentTitle?: string;
  narrow?: boolean;
  children: ReactNode;
}

// The browser itself announces the first page of a visit; taking the focus there would only skip the header.
let isFirstPage = true;

/** One page with its one `h1`, which takes the focus when the person arrives from another page. */
export function Page({ title, documentTitle = title, narrow = false, children }: PageProps) {
  const page = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = `${documentTitle} · Sign-in security`;
  }, [documentTitle]);

  useEffect(() => {
    const hasFocus = page.current?.contains(document.activeElement);
    if (!isFirstPage && !hasFocus) heading.current?.focus();
    isFirstPage = false;
  }, []);

  return (
    <div ref={page} className={narrow ? 'page page-narrow' : 'page'}>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </div>
  );
}

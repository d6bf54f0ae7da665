import { createContext, type ReactNode, type RefObject, useContext, useEffect, useMemo, useRef } from 'react';
import { classNames } from './class-names.ts';
import styles from './page.module.css';

interface Visit {
  /** The browser itself announces the first page of a visit; taking the focus there would only skip the header. */
  hasSeenPage: RefObject<boolean>;
  /** Whether something had the focus before. If nothing has it now, then what had it is gone. */
  hasHadFocus: RefObject<boolean>;
  documentTitle: (pageTitle: string) => string;
}

const VisitContext = createContext<Visit | undefined>(undefined);

const HeadingContext = createContext<RefObject<HTMLHeadingElement | null>>({ current: null });

/** The heading of the page around, for what leaves the page while it has the focus. */
export function usePageHeading(): RefObject<HTMLHeadingElement | null> {
  return useContext(HeadingContext);
}

interface PageProviderProps {
  /** The title of the browser's tab, for example with the name of the product. Keep it the same between renders. */
  documentTitle?: Visit['documentTitle'] | undefined;
  children: ReactNode;
}

/** Around all pages: knows whether one came before. */
export function PageProvider({ documentTitle = asItIs, children }: PageProviderProps) {
  const hasSeenPage = useRef(false);
  const hasHadFocus = useRef(false);
  const visit = useMemo(() => ({ hasSeenPage, hasHadFocus, documentTitle }), [documentTitle]);

  useEffect(() => {
    const remember = () => {
      hasHadFocus.current = true;
    };
    document.addEventListener('focusin', remember, { once: true });
    return () => document.removeEventListener('focusin', remember);
  }, []);

  return <VisitContext value={visit}>{children}</VisitContext>;
}

function asItIs(title: string): string {
  return title;
}

interface PageProps {
  title: string;
  /** The title for the browser's tab, where the heading alone does not say what the page is. */
  documentTitle?: string | undefined;
  /** One or two sentences below the heading. */
  lead?: ReactNode;
  /** Above the heading, in the middle, for pages with one thing to do. */
  illustration?: ReactNode;
  /** For pages with one thing to do. */
  narrow?: boolean | undefined;
  children?: ReactNode;
}

/** One page with its one `h1`, which takes the focus when the person arrives from another page. */
export function Page({ title, documentTitle = title, lead, illustration, narrow, children }: PageProps) {
  const page = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const visit = useContext(VisitContext);
  const tabTitle = visit ? visit.documentTitle(documentTitle) : documentTitle;

  useEffect(() => {
    document.title = tabTitle;
  }, [tabTitle]);

  // When the page comes, and not when its title changes, as it does in another language.
  const isNew = useRef(true);
  useEffect(() => {
    if (!visit || !isNew.current) return;
    isNew.current = false;
    if (shouldTakeFocus(visit, page.current)) heading.current?.focus();
    visit.hasSeenPage.current = true;
  }, [visit]);

  return (
    <div ref={page} className={classNames(styles.page, narrow && styles.narrow)}>
      <div className={styles.top}>
        {illustration}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead && <div className={styles.lead}>{lead}</div>}
      </div>
      <HeadingContext value={heading}>{children}</HeadingContext>
    </div>
  );
}

function shouldTakeFocus({ hasSeenPage, hasHadFocus }: Visit, page: HTMLElement | null): boolean {
  if (hasSeenPage.current) return !page?.contains(document.activeElement);
  return hasHadFocus.current && document.activeElement === document.body;
}

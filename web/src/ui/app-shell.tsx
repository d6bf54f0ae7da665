import { type ReactNode, useRef } from 'react';
import { Link } from 'wouter';
import styles from './app-shell.module.css';

export interface NavItem {
  href: string;
  label: string;
  icon: ReactNode;
  current: boolean;
}

interface AppShellProps {
  /** Where the logo leads. */
  home: string;
  name: string;
  /** Shown beside the name, so it needs no name of its own. */
  logo: ReactNode;
  skipLabel: string;
  navLabel: string;
  /** None as long as it is not known which there are; those that come later would move the others. */
  nav: readonly NavItem[];
  /** Who is signed in, and the way out. Its room is there from the start. */
  account?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
}

/** What is around every page. Painted before anything is asked; nothing in it moves when more arrives. */
export function AppShell(props: AppShellProps) {
  const { home, name, logo, skipLabel, navLabel, nav, account, footer, children } = props;
  const main = useRef<HTMLElement>(null);
  return (
    <div className={styles.shell}>
      <SkipLink onSkip={() => main.current?.focus()}>{skipLabel}</SkipLink>
      <header className={styles.header}>
        <Link className={styles.brand} href={home}>
          <span className={styles.logo}>{logo}</span>
          <span className={styles.name}>{name}</span>
        </Link>
        <Nav label={navLabel} items={nav} />
        <div className={styles.account}>{account}</div>
      </header>
      <main className={styles.main} id="content" tabIndex={-1} ref={main}>
        {children}
      </main>
      <footer className={styles.footer}>{footer}</footer>
    </div>
  );
}

/** First in the page, and only to be seen when the keyboard is on it. */
function SkipLink({ onSkip, children }: { onSkip: () => void; children: string }) {
  return (
    // biome-ignore lint/a11y/useValidAnchor: it leads to a place in this page, only without a change of address
    <a
      className={styles.skip}
      href="#content"
      onClick={(event) => {
        // The address stays as it is: it may be one to come back to.
        event.preventDefault();
        onSkip();
      }}
    >
      {children}
    </a>
  );
}

function Nav({ label, items }: { label: string; items: readonly NavItem[] }) {
  // Its room is there before it is known what goes into it.
  if (items.length === 0) return <div className={styles.nav} />;
  return (
    <nav className={styles.nav} aria-label={label}>
      <ul>
        {items.map(({ href, label: text, icon, current }) => (
          <li key={href}>
            <Link className={styles.navItem} href={href} aria-current={current ? 'page' : undefined}>
              {icon}
              <span>{text}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

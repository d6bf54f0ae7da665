import type { ComponentProps, ReactNode } from 'react';
import { Link } from 'wouter';
import styles from './button.module.css';
import { classNames } from './class-names.ts';
import { Spinner } from './spinner.tsx';

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger' | 'quiet-danger';

interface Look {
  kind?: ButtonKind | undefined;
  /** `small` is for rows and notices; it is as easy to hit, only less wide. */
  size?: 'small' | 'medium' | undefined;
  icon?: ReactNode;
  /** Takes the place of the words in a narrow window. Give the button an `aria-label`, too. */
  narrowIcon?: ReactNode;
  /** As wide as what it stands in. */
  wide?: boolean | undefined;
}

interface ButtonProps extends Look, Omit<ComponentProps<'button'>, 'className' | 'style'> {
  /** Stays focusable, so that the keyboard's place in the page is not lost, but does nothing. */
  unavailable?: boolean | undefined;
  /** Unavailable because what it started is still going on. Keeps its name and its width. */
  busy?: boolean | undefined;
}

export function Button(props: ButtonProps) {
  const { kind, size, icon, narrowIcon, wide, unavailable = false, busy = false, onClick, ...rest } = props;
  const { children, ...attributes } = rest;
  const isOff = unavailable || busy;
  return (
    <button
      type="button"
      className={classNames(look({ kind, size, wide }), busy && styles.busy)}
      aria-disabled={isOff || undefined}
      aria-busy={busy || undefined}
      onClick={isOff ? (event) => event.preventDefault() : onClick}
      {...attributes}
    >
      <Content {...{ icon, narrowIcon }}>{children}</Content>
      {busy && (
        <span className={styles.spinner}>
          <Spinner />
        </span>
      )}
    </button>
  );
}

interface LinkProps extends Look {
  href: string;
  children: ReactNode;
  /** Opens in a new tab; say so in the text. */
  newTab?: boolean | undefined;
}

/** Looks like a button, but leads to a page of the server or to another site. */
export function ButtonLink({ href, children, newTab = false, icon, ...props }: LinkProps) {
  return (
    <a className={look(props)} href={href} {...(newTab && inNewTab)}>
      <Content icon={icon}>{children}</Content>
    </a>
  );
}

/** Looks like a button, but leads to a page of this app. */
export function ButtonRouteLink({ href, children, icon, ...props }: Omit<LinkProps, 'newTab'>) {
  return (
    <Link className={look(props)} href={href}>
      <Content icon={icon}>{children}</Content>
    </Link>
  );
}

/** A link on a line of its own: as easy to hit as a button. */
export function TextLink({ href, children, newTab = false, icon }: Omit<LinkProps, keyof Look> & Look) {
  return (
    <a className={styles.textLink} href={href} {...(newTab && inNewTab)}>
      <Content icon={icon}>{children}</Content>
    </a>
  );
}

/** A link on a line of its own that leads to a page of this app. */
export function TextRouteLink({ href, children, icon }: Omit<LinkProps, 'newTab'>) {
  return (
    <Link className={styles.textLink} href={href}>
      <Content icon={icon}>{children}</Content>
    </Link>
  );
}

/** Buttons side by side where there is room, below each other where there is not. The primary one comes first. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}

const inNewTab = { target: '_blank', rel: 'noopener noreferrer' };

const kinds: Record<ButtonKind, string | undefined> = {
  primary: styles.primary,
  secondary: styles.secondary,
  quiet: styles.quiet,
  danger: styles.danger,
  'quiet-danger': styles.quietDanger,
};

function look({ kind = 'secondary', size, wide }: Look): string {
  return classNames(styles.button, kinds[kind], size === 'small' && styles.small, wide && styles.wide);
}

function Content({
  icon,
  narrowIcon,
  children,
}: Pick<Look, 'icon' | 'narrowIcon'> & { children: ReactNode }) {
  return (
    <span className={styles.content}>
      {icon}
      {narrowIcon ? (
        <>
          <span className={styles.narrowIcon}>{narrowIcon}</span>
          <span className={styles.wideWords}>{children}</span>
        </>
      ) : (
        children
      )}
    </span>
  );
}

import { type ReactNode, useId } from 'react';
import styles from './card.module.css';
import { classNames } from './class-names.ts';

export type Tone = 'neutral' | 'accent' | 'good' | 'warning' | 'danger';

interface CardProps {
  children: ReactNode;
  /** At the left where there is room, else above. */
  illustration?: ReactNode;
  /** Drawn with an edge in the accent: the one thing to do next. */
  highlighted?: boolean | undefined;
}

/** A surface for one thing. */
export function Card({ children, illustration, highlighted }: CardProps) {
  return (
    <div
      className={classNames(
        styles.card,
        highlighted && styles.highlighted,
        Boolean(illustration) && styles.illustrated,
      )}
    >
      {illustration}
      <div className={styles.content}>{children}</div>
    </div>
  );
}

interface SectionProps {
  heading: string;
  /** For `aria-labelledby` or a link to it. */
  headingId?: string | undefined;
  description?: ReactNode;
  /** At the right of the heading. */
  actions?: ReactNode;
  children?: ReactNode;
}

/** A part of a page, named by its heading. */
export function Section({ heading, headingId, description, actions, children }: SectionProps) {
  const ownId = useId();
  const id = headingId ?? ownId;
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.sectionTop}>
        <div className={styles.sectionWords}>
          <h2 id={id} tabIndex={-1}>
            {heading}
          </h2>
          {description && <div className={styles.soft}>{description}</div>}
        </div>
        {actions && <div className={styles.sectionActions}>{actions}</div>}
      </div>
      {children}
    </section>
  );
}

interface SummaryProps {
  tone: Tone;
  icon: ReactNode;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}

/** How things stand, in one line, and the one thing that would make it better. */
export function Summary({ tone, icon, title, children, action }: SummaryProps) {
  return (
    <div className={classNames(styles.summary, summaryTones[tone])}>
      <IconTile tone={tone} large>
        {icon}
      </IconTile>
      <div className={styles.summaryWords}>
        <p className={styles.summaryTitle}>{title}</p>
        {children && <div className={styles.soft}>{children}</div>}
      </div>
      {action && <div className={styles.summaryAction}>{action}</div>}
    </div>
  );
}

interface IconTileProps {
  tone?: Tone | undefined;
  large?: boolean | undefined;
  children: ReactNode;
}

/** An icon on a soft square, at the left of a row or a title. */
export function IconTile({ tone = 'neutral', large, children }: IconTileProps) {
  return (
    <span className={classNames(styles.tile, large && styles.tileLarge, tileTones[tone])} aria-hidden="true">
      {children}
    </span>
  );
}

interface EmptyStateProps {
  illustration: ReactNode;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}

/** In the place of a list that has nothing in it. */
export function EmptyState({ illustration, title, children, actions }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      {illustration}
      <h3>{title}</h3>
      {children && <div className={styles.soft}>{children}</div>}
      {actions && <div className={styles.emptyActions}>{actions}</div>}
    </div>
  );
}

/** Things below each other, a line's height apart. */
export function Stack({
  children,
  gap = 'medium',
}: {
  children: ReactNode;
  gap?: 'small' | 'medium' | 'large';
}) {
  return <div className={classNames(styles.stack, stackGaps[gap])}>{children}</div>;
}

/** Text that steps back. */
export function Soft({ children, small }: { children: ReactNode; small?: boolean }) {
  return <p className={classNames(styles.soft, small && styles.small)}>{children}</p>;
}

const stackGaps = { small: styles.stackSmall, medium: undefined, large: styles.stackLarge };

const tileTones: Record<Tone, string | undefined> = {
  neutral: undefined,
  accent: styles.tileAccent,
  good: styles.tileGood,
  warning: styles.tileWarning,
  danger: styles.tileDanger,
};

const summaryTones: Record<Tone, string | undefined> = {
  neutral: undefined,
  accent: undefined,
  good: styles.summaryGood,
  warning: styles.summaryWarning,
  danger: styles.summaryDanger,
};

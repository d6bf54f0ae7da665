import { type ReactNode, useId } from 'react';
import { IconTile, type Tone } from './card.tsx';
import { classNames } from './class-names.ts';
import { ChevronRightIcon } from './icons.tsx';
import styles from './list.module.css';

interface ListProps {
  /** The id of its heading. */
  labelledBy?: string | undefined;
  label?: string | undefined;
  children: ReactNode;
}

/** Rows on one surface, with hairlines between them. */
export function List({ labelledBy, label, children }: ListProps) {
  return (
    <ul className={styles.list} aria-labelledby={labelledBy} aria-label={label}>
      {children}
    </ul>
  );
}

interface RowProps {
  icon?: ReactNode;
  iconTone?: Tone | undefined;
  title: ReactNode;
  titleId?: string | undefined;
  /** Beside the title. */
  badges?: ReactNode;
  /** Small, below the title. What is empty is left out. */
  facts?: readonly ReactNode[] | undefined;
  /** At the right where there is room, else below. */
  actions?: ReactNode;
  /** Below everything: a form, or what went wrong. */
  children?: ReactNode;
  highlighted?: boolean | undefined;
  /** `div` inside something that brings its own list item. */
  as?: 'li' | 'div' | undefined;
}

/** One device, session or setting. */
export function Row(props: RowProps) {
  const { icon, iconTone, title, titleId, badges, facts, actions, children, highlighted } = props;
  const Element = props.as ?? 'li';
  return (
    <Element className={classNames(styles.row, highlighted && styles.highlighted)}>
      {icon && <IconTile tone={iconTone}>{icon}</IconTile>}
      <div className={styles.words}>
        <div className={styles.titleLine}>
          <span className={styles.title} id={titleId}>
            {title}
          </span>
          {badges}
        </div>
        <Facts facts={facts} />
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
      {children && <div className={styles.below}>{children}</div>}
    </Element>
  );
}

interface FactsProps {
  facts: readonly ReactNode[] | undefined;
}

/** Small facts side by side with dots between them; a dot never begins or ends a line. */
export function Facts({ facts = [] }: FactsProps) {
  const shown = facts.filter((fact) => fact !== undefined && fact !== null && fact !== false && fact !== '');
  if (shown.length === 0) return null;
  return (
    <div className={styles.facts}>
      <div className={styles.factsLine}>
        {shown.map((fact, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: facts have no identity, and hold no state
          <span className={styles.fact} key={index}>
            {fact}
          </span>
        ))}
      </div>
    </div>
  );
}

interface ChoiceRowProps {
  icon?: ReactNode;
  title: ReactNode;
  badges?: ReactNode;
  facts?: readonly ReactNode[] | undefined;
  onChoose: () => void;
  /** Cannot be chosen now; the reason is said below. */
  unavailable?: ReactNode;
}

/** A row that is one button: choosing it goes on at once. */
export function ChoiceRow({ icon, title, badges, facts, onChoose, unavailable }: ChoiceRowProps) {
  const reasonId = useId();
  const isOff = Boolean(unavailable);
  return (
    <li className={styles.choiceItem}>
      <button
        type="button"
        className={classNames(styles.choice, isOff && styles.off)}
        aria-disabled={isOff || undefined}
        aria-describedby={isOff ? reasonId : undefined}
        onClick={isOff ? undefined : onChoose}
      >
        {icon && <IconTile>{icon}</IconTile>}
        <span className={styles.words}>
          <span className={styles.titleLine}>
            <span className={styles.title}>{title}</span>
            {badges}
          </span>
          <Facts facts={facts} />
        </span>
        {!isOff && (
          <span className={styles.chevron}>
            <ChevronRightIcon />
          </span>
        )}
      </button>
      {isOff && (
        <div className={styles.reason} id={reasonId}>
          {unavailable}
        </div>
      )}
    </li>
  );
}

interface DetailsProps {
  items: readonly { label: string; value: ReactNode }[];
}

/** Names and values, for example of the device that a dialog is about. */
export function Details({ items }: DetailsProps) {
  return (
    <dl className={styles.details}>
      {items.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

import { type ComponentProps, type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';
import styles from './field.module.css';
import { ChevronDownIcon, ProblemIcon } from './icons.tsx';

interface FieldProps {
  label: string;
  /** For screen readers only, where the place says what it is. */
  hideLabel?: boolean | undefined;
  hint?: ReactNode;
  /** What is wrong with it, and what to do. */
  error?: ReactNode;
}

type OwnInputProps = Omit<ComponentProps<'input'>, 'className' | 'style' | 'id'>;

/** A line of text. Its hint and error are read with it. */
export function TextField({ label, hideLabel, hint, error, ...input }: FieldProps & OwnInputProps) {
  const id = useId();
  return (
    <FieldFrame {...{ id, label, hideLabel, hint, error }}>
      <input type="text" {...input} className={styles.input} {...describedField(id, hint, error)} />
    </FieldFrame>
  );
}

/** A one-time code: digits far enough apart to compare, and the phone offers what just arrived. */
export function CodeField({ label, hideLabel, hint, error, ...input }: FieldProps & OwnInputProps) {
  const id = useId();
  return (
    <FieldFrame {...{ id, label, hideLabel, hint, error }}>
      <input
        type="text"
        autoComplete="one-time-code"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        {...input}
        className={classNames(styles.input, styles.code)}
        {...describedField(id, hint, error)}
      />
    </FieldFrame>
  );
}

interface SelectFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  /** `lang` where an option is in a language of its own. */
  options: readonly { value: string; label: string; lang?: string | undefined }[];
  icon?: ReactNode;
}

/** One of a few, by the browser's own list. */
export function SelectField(props: SelectFieldProps) {
  const { label, hideLabel, hint, error, value, onChange, options, icon } = props;
  const id = useId();
  return (
    <FieldFrame {...{ id, label, hideLabel, hint, error }}>
      <span className={classNames(styles.selectBox, Boolean(icon) && styles.withIcon)}>
        {icon && <span className={styles.selectIcon}>{icon}</span>}
        <select
          className={styles.select}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          {...describedField(id, hint, error)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} lang={option.lang}>
              {option.label}
            </option>
          ))}
        </select>
        <span className={styles.selectArrow}>
          <ChevronDownIcon size={16} />
        </span>
      </span>
    </FieldFrame>
  );
}

interface FieldFrameProps extends FieldProps {
  id: string;
  children: ReactNode;
}

function FieldFrame({ id, label, hideLabel, hint, error, children }: FieldFrameProps) {
  return (
    <div className={styles.field}>
      <label className={hideLabel ? styles.hiddenLabel : styles.label} htmlFor={id}>
        {label}
      </label>
      {hint && (
        <div className={styles.hint} id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {children}
      {error && (
        <div className={styles.error} id={`${id}-error`}>
          <ProblemIcon size={16} />
          <div>{error}</div>
        </div>
      )}
    </div>
  );
}

function describedField(id: string, hint: ReactNode, error: ReactNode) {
  const described = classNames(Boolean(hint) && `${id}-hint`, Boolean(error) && `${id}-error`);
  return { id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined };
}

interface InlineFormProps {
  onSubmit: () => void;
  /** Escape in it. */
  onCancel?: (() => void) | undefined;
  actions: ReactNode;
  label?: string | undefined;
  children: ReactNode;
}

/** A field with its buttons in one line where there is room: editing in place. */
export function InlineForm({ onSubmit, onCancel, actions, label, children }: InlineFormProps) {
  return (
    <form
      className={styles.inline}
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && onCancel) onCancel();
      }}
    >
      <div className={styles.inlineField}>{children}</div>
      <div className={styles.inlineActions}>{actions}</div>
    </form>
  );
}

import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { CheckCircleIcon, CloseIcon, InfoIcon } from './icons.tsx';
import styles from './toast.module.css';
import { LiveText } from './visually-hidden.tsx';

export interface Toast {
  text: string;
  tone?: 'good' | 'neutral' | undefined;
}

type ShowToast = (toast: Toast) => void;

const ToastContext = createContext<ShowToast | undefined>(undefined);

/** Says briefly that something worked. Never for failures, and never the only way to learn something. */
export function useToast(): ShowToast {
  const show = useContext(ToastContext);
  if (!show) throw new Error('useToast needs a ToastProvider around it');
  return show;
}

interface ToastProviderProps {
  dismissLabel: string;
  children: ReactNode;
}

/** Shows one toast at a time, over the lower edge of the page. The next one takes its place. */
export function ToastProvider({ dismissLabel, children }: ToastProviderProps) {
  const [shown, setShown] = useState<{ toast: Toast; id: number }>();
  const show = useCallback(
    (toast: Toast) => setShown((before) => ({ toast, id: (before?.id ?? 0) + 1 })),
    [],
  );
  const dismiss = useCallback((id: number) => setShown((now) => (now?.id === id ? undefined : now)), []);
  return (
    <ToastContext value={show}>
      {children}
      {shown && (
        <ToastBox
          key={shown.id}
          toast={shown.toast}
          dismissLabel={dismissLabel}
          onDismiss={() => dismiss(shown.id)}
        />
      )}
    </ToastContext>
  );
}

interface ToastBoxProps extends Pick<ToastProviderProps, 'dismissLabel'> {
  toast: Toast;
  onDismiss: () => void;
}

function ToastBox({ toast, dismissLabel, onDismiss }: ToastBoxProps) {
  const { hold, release } = useTimeToRead(onDismiss);
  const before = useRef<HTMLElement>(null);
  const textId = useId();
  return (
    <section className={styles.place} aria-labelledby={textId}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: pointing at it or focusing into it only makes it stay */}
      <div
        className={styles.toast}
        onPointerEnter={hold}
        onPointerLeave={release}
        onFocus={({ relatedTarget }) => {
          if (relatedTarget instanceof HTMLElement) before.current = relatedTarget;
          hold();
        }}
        onBlur={release}
      >
        <span className={toast.tone === 'neutral' ? styles.icon : styles.iconGood}>
          {toast.tone === 'neutral' ? <InfoIcon /> : <CheckCircleIcon />}
        </span>
        <p id={textId}>{toast.text}</p>
        <button
          type="button"
          className={styles.dismiss}
          aria-label={dismissLabel}
          onClick={() => {
            // The keyboard goes back to where it came from, not to the top of the page.
            before.current?.focus();
            onDismiss();
          }}
        >
          <CloseIcon />
        </button>
      </div>
      <LiveText text={toast.text} />
    </section>
  );
}

const timeToReadMs = 6000;

/** Time does not run while the person points at it or is in it. */
function useTimeToRead(onOver: () => void) {
  const latest = useRef(onOver);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    latest.current = onOver;
  });
  const hold = useCallback(() => clearTimeout(timer.current), []);
  const release = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => latest.current(), timeToReadMs);
  }, []);
  useEffect(() => {
    release();
    return hold;
  }, [hold, release]);
  return { hold, release };
}

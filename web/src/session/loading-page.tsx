import { useMessages } from '../messages/language-provider.tsx';
import { useSettings } from '../settings.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import hidden from '../ui/visually-hidden.module.css';

/** While it is not known yet which page there is to see. */
export function LoadingPage() {
  const { common } = useMessages();
  const { brand } = useSettings();
  return (
    <>
      <h1 className={hidden.hidden}>{brand.name}</h1>
      <Skeleton lines={2} rows={2} label={common.loading} />
    </>
  );
}

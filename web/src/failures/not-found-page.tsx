import { useMessages } from '../messages/language-provider.tsx';
import { ButtonRouteLink } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';

export function NotFoundPage() {
  const { title, text, action } = useMessages().failures.notFound;
  return (
    <Page title={title} narrow>
      <p>{text}</p>
      <div className="actions">
        <ButtonRouteLink kind="primary" href="/">
          {action}
        </ButtonRouteLink>
      </div>
    </Page>
  );
}

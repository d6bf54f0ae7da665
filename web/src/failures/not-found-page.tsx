import { useMessages } from '../messages/language-provider.tsx';
import { Actions, ButtonRouteLink } from '../ui/button.tsx';
import { Illustration } from '../ui/illustrations/illustration.tsx';
import { Page } from '../ui/page.tsx';

export function NotFoundPage() {
  const { title, text, action } = useMessages().failures.notFound;
  return (
    <Page title={title} narrow illustration={<Illustration scene="not_found" />} lead={<p>{text}</p>}>
      <Actions>
        <ButtonRouteLink kind="primary" href="/">
          {action}
        </ButtonRouteLink>
      </Actions>
    </Page>
  );
}

import { ButtonRouteLink } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';

export function NotFoundPage() {
  return (
    <Page title="There is nothing at this address" documentTitle="Not found" narrow>
      <p>The link may be old, or mistyped.</p>
      <div className="actions">
        <ButtonRouteLink kind="primary" href="/">
          Go to your devices
        </ButtonRouteLink>
      </div>
    </Page>
  );
}

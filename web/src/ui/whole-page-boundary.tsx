import { Component, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { Page } from './page.tsx';

interface State {
  hasFailed: boolean;
}

/**
 * Stands in for a page that could not be drawn: mostly because a new version was put in place while this one was open,
 * so that a part of it is no longer there to load.
 */
export class WholePageBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { hasFailed: false };

  static getDerivedStateFromError(): State {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <Page title="This page has to be loaded again" narrow>
        <p>It was updated in the meantime, or did not load completely. Nothing you did is lost.</p>
        <div className="actions">
          <Button kind="primary" onClick={() => window.location.reload()}>
            Load again
          </Button>
        </div>
      </Page>
    );
  }
}

import { Component, type ReactNode } from 'react';

interface BoundaryProps {
  /** Where the person is: elsewhere, what failed here does not matter. */
  place?: string;
  /** In the place of what could not be drawn. */
  failure: (tryAgain: () => void, error: unknown) => ReactNode;
  children: ReactNode;
}

interface BoundaryState {
  failed?: { error: unknown } | undefined;
}

/** Keeps to itself that something below it could not be loaded or drawn. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = {};

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { failed: { error } };
  }

  override componentDidUpdate({ place }: BoundaryProps): void {
    if (this.state.failed && place !== this.props.place) this.tryAgain();
  }

  tryAgain = () => this.setState({ failed: undefined });

  override render(): ReactNode {
    const { failed } = this.state;
    return failed ? this.props.failure(this.tryAgain, failed.error) : this.props.children;
  }
}

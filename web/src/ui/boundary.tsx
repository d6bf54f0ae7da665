import { Component, type ReactNode } from 'react';

interface BoundaryProps {
  /** Where the person is: elsewhere, what failed here does not matter. */
  place?: string;
  /** In the place of what could not be drawn. */
  failure: (tryAgain: () => void) => ReactNode;
  children: ReactNode;
}

/** Keeps to itself that something below it could not be loaded or drawn. */
export class Boundary extends Component<BoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override componentDidUpdate({ place }: BoundaryProps): void {
    if (this.state.hasFailed && place !== this.props.place) this.tryAgain();
  }

  tryAgain = () => this.setState({ hasFailed: false });

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.failure(this.tryAgain) : this.props.children;
  }
}

import { Component, type ErrorInfo, type ReactNode } from 'react';

export interface CaughtFailure {
  readonly error: unknown;
  /** Draws the children again. */
  readonly retry: () => void;
}

interface Props {
  readonly children: ReactNode;
  /** What is drawn in place of children that threw. */
  readonly fallback: (failure: CaughtFailure) => ReactNode;
  /** A new value, for example another address, gives the children a new chance. */
  readonly resetKey?: string;
  readonly onError?: (error: unknown, info: ErrorInfo) => void;
}

interface State {
  readonly caught: { readonly error: unknown } | null;
  readonly resetKey: string | undefined;
}

/**
 * Keeps a crash inside a box: the outer one is the page's last resort, an inner one around each page leaves the
 * navigation standing.
 */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { caught: null, resetKey: this.props.resetKey };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { caught: { error } };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.resetKey === state.resetKey ? null : { caught: null, resetKey: props.resetKey };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    this.props.onError?.(error, info);
  }

  override render(): ReactNode {
    const { caught } = this.state;
    if (caught === null) return this.props.children;
    return this.props.fallback({ error: caught.error, retry: () => this.setState({ caught: null }) });
  }
}

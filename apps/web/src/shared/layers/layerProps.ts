import type { ReactElement } from 'react';

/** What every lazily loaded layer is given. */
export interface LayerProps {
  /** The button it hangs on. */
  readonly target: ReactElement;
  readonly onClose: () => void;
}

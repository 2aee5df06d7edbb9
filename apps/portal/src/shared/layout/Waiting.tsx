import type { Failure } from '../api/failure.ts';
import { Loading } from './Loading.tsx';
import { Trouble } from './Trouble.tsx';

interface Props {
  readonly failure: Failure | undefined;
  readonly onRetry: () => void;
}

/** What stands in place of a page that has nothing to show yet: on its way, or the reason why it did not come. */
export function Waiting({ failure, onRetry }: Props) {
  // A session that ended is answered by the way to sign-in, not by an error.
  if (failure === undefined || failure.kind === 'SIGNED_OUT') return <Loading />;
  return <Trouble kind={failure.kind} incident={failure.incident} onRetry={onRetry} />;
}

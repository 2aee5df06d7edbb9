import { useStore } from '@docket/client';
import { usePortal } from '../shared/api/portal.ts';
import { t } from '../shared/words/words.ts';
import classes from './ConnectionStrip.module.css';

/** Says when the server cannot be reached, what still works, and when it is back. */
export function ConnectionStrip() {
  const { connection } = usePortal();
  const { kind } = useStore(connection.state);
  return (
    <output className={classes.strip} data-kind={kind}>
      {kind === 'ONLINE' ? null : t(kind === 'OFFLINE' ? 'state.offline' : 'state.online')}
    </output>
  );
}

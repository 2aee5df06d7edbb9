import { useClock, useConnection } from '@docket/client';
import classes from './OfflineStrip.module.css';
import { shellText } from './shellTexts.ts';

/** Says that the server cannot be reached, since when, and when it is back. */
export function OfflineStrip() {
  const connection = useConnection();
  const { timeZone } = useClock();
  const time = (at: Date) =>
    new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(at);
  const words = {
    ONLINE: () => null,
    BACK: () => shellText('back'),
    OFFLINE: () => ('since' in connection ? shellText('offline', { time: time(connection.since) }) : null),
  } as const;
  const text = words[connection.kind]();
  return (
    <output aria-live="polite">
      {text !== null && (
        <span className={classes.strip} data-kind={connection.kind}>
          {text}
        </span>
      )}
    </output>
  );
}

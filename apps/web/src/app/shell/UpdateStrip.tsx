import { useRelease } from '@docket/client';
import { Button } from '@mantine/core';
import { shellText } from './shellTexts.ts';
import classes from './UpdateStrip.module.css';

/** Says that the server runs another version of Docket by now. What is being written stays until one reloads. */
export function UpdateStrip() {
  const { replaced, reload } = useRelease();
  return (
    <div className={classes.strip} data-shown={replaced || undefined}>
      <output aria-live="polite">{replaced && shellText('updated')}</output>
      {replaced && (
        <Button size="compact-sm" variant="default" onClick={reload}>
          {shellText('reload')}
        </Button>
      )}
    </div>
  );
}

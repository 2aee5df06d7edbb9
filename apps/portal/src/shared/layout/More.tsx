import { type ReactNode, useState } from 'react';
import { Button } from '../forms/Button.tsx';
import { t } from '../words/words.ts';

/** The way to the next part of a list: a button that the part then replaces. */
export function More({ children }: { readonly children: ReactNode }) {
  const [open, setOpen] = useState(false);
  if (open) return children;
  return (
    <div>
      <Button kind="secondary" onClick={() => setOpen(true)}>
        {t('state.more')}
      </Button>
    </div>
  );
}

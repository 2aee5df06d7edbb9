import { useSession } from '@docket/client';
import { PersonAvatar } from '@docket/ui';
import { lazy, Suspense } from 'react';
import { useLayer } from '../../shared/layers/useLayer.ts';
import { shellText } from './shellTexts.ts';
import classes from './TopBar.module.css';

const load = () => import('./AccountMenu.tsx');
const AccountMenu = lazy(async () => ({ default: (await load()).AccountMenu }));

/** The viewer, top right; opens the account menu. */
export function AccountButton({ onHelp }: { readonly onHelp: () => void }) {
  const { user } = useSession();
  const layer = useLayer('menu', load);
  if (user === null) return null;
  const button = (
    <button type="button" {...layer.button} className={classes.round}>
      <PersonAvatar person={user} size={28} />
      <span className="docket-hidden">{shellText('account', { name: user.name })}</span>
    </button>
  );
  if (!layer.opened) return button;
  return (
    <Suspense fallback={button}>
      <AccountMenu target={button} onClose={layer.close} onHelp={onHelp} />
    </Suspense>
  );
}

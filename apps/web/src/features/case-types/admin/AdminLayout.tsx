import { EmptyState } from '@docket/ui';
import { ArrowLeftRight, Lock, MailWarning } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { NavLink, useLocation } from 'react-router-dom';
import { useCurrentInSight } from '../../../shared/page/useCurrentInSight.ts';
import { useViewer } from '../../../shared/viewer/useViewer.ts';
import classes from './Admin.module.css';
import { adminPages } from './adminPages.ts';
import { adminText } from './adminTexts.ts';
import { ReadOnlyContext } from './readOnly.ts';

/** The administration: its pages at the side, one of them beside it. Those who may only look can change nothing. */
export function AdminLayout({ children }: { readonly children: ReactNode }) {
  const permissions = useViewer()?.permissions;
  const side = useRef<HTMLElement>(null);
  useCurrentInSight(side, `${useLocation().pathname} ${permissions?.length ?? 0}`);
  if (permissions !== undefined && !permissions.includes('CONFIGURATION_READ')) {
    return <EmptyState icon={Lock} title={adminText('forbidden')} text={adminText('forbiddenText')} />;
  }
  const mayWrite = permissions?.includes('CONFIGURATION_WRITE') === true;
  const mails = { path: 'mails', icon: MailWarning, label: adminText('page.mails') };
  const links = [
    ...adminPages.map(({ path, kind, icon }) => ({ path, icon, label: adminText(`page.${kind}`) })),
    { path: 'configuration', icon: ArrowLeftRight, label: adminText('page.configuration') },
    ...(mayWrite ? [mails] : []),
  ];
  return (
    <ReadOnlyContext value={permissions !== undefined && !permissions.includes('CONFIGURATION_WRITE')}>
      <div className={classes.layout}>
        <nav ref={side} className={classes.side} aria-label={adminText('pages')}>
          <ul className={classes.links}>
            {links.map(({ path, icon: Icon, label }) => (
              <li key={path}>
                <NavLink to={`/admin/${path}`} className={classes.link}>
                  <Icon size={16} strokeWidth={1.5} aria-hidden="true" />
                  {label}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <div className={classes.page}>{children}</div>
      </div>
    </ReadOnlyContext>
  );
}

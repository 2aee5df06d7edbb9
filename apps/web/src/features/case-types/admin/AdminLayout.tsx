import { EmptyState } from '@docket/ui';
import { ArrowLeftRight, Lock, MailWarning } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { NavLink, useLocation } from 'react-router-dom';
import type { PermissionName } from '#gql';
import { useCurrentInSight } from '../../../shared/page/useCurrentInSight.ts';
import { useViewer } from '../../../shared/viewer/useViewer.ts';
import classes from './Admin.module.css';
import { adminPages, structurePages } from './adminPages.ts';
import { adminText } from './adminTexts.ts';
import { ReadOnlyContext } from './readOnly.ts';

interface Props {
  readonly children: ReactNode;
  /** What the page beside the list asks for. */
  readonly needs?: PermissionName;
}

/** The administration: its pages at the side, one of them beside it. Those who may only look can change nothing. */
export function AdminLayout({ children, needs = 'CONFIGURATION_READ' }: Props) {
  const permissions = useViewer()?.permissions;
  const side = useRef<HTMLElement>(null);
  useCurrentInSight(side, `${useLocation().pathname} ${permissions?.length ?? 0}`);
  // Nothing is known of the viewer yet: everybody's first look is that of those who may.
  const may = (permission: PermissionName) => permissions === undefined || permissions.includes(permission);
  if (!may(needs)) {
    return <EmptyState icon={Lock} title={adminText('forbidden')} text={adminText('forbiddenText')} />;
  }
  const links = [
    ...structurePages
      .filter((page) => permissions?.includes(page.needs) === true)
      .map(({ path, icon }) => ({ path, icon, label: adminText(`page.${path}`) })),
    ...(may('CONFIGURATION_READ') ? configurationLinks() : []),
    ...(permissions?.includes('CONFIGURATION_WRITE') === true ? [mailsLink()] : []),
  ];
  return (
    <ReadOnlyContext value={!may('CONFIGURATION_WRITE')}>
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

function configurationLinks() {
  return [
    ...adminPages.map(({ path, kind, icon }) => ({ path, icon, label: adminText(`page.${kind}`) })),
    { path: 'configuration', icon: ArrowLeftRight, label: adminText('page.configuration') },
  ];
}

function mailsLink() {
  return { path: 'mails', icon: MailWarning, label: adminText('page.mails') };
}

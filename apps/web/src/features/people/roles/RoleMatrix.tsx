import { permissionGroups, permissionWords } from '@docket/domain';
import { Check, Minus } from 'lucide-react';
import { Fragment } from 'react';
import { Link } from 'react-router-dom';
import type { PermissionName, RoleOfListFragment } from '#gql';
import classes from './Roles.module.css';
import { roleText, sentenceCase } from './roleTexts.ts';

interface MarkProps {
  readonly role: RoleOfListFragment;
  readonly permission: PermissionName;
}

function mark({ role, permission }: MarkProps) {
  const has = role.permissions.includes(permission);
  const Icon = has ? Check : Minus;
  return (
    <td key={role.key} className={has ? classes.yes : classes.no}>
      <Icon size={16} strokeWidth={has ? 2 : 1.5} aria-hidden="true" />
      <span className="docket-hidden">{roleText(has ? 'can' : 'cannot')}</span>
    </td>
  );
}

/** Every permission with the roles that have it; the marks are words for those who do not see them. */
export function RoleMatrix({ roles }: { readonly roles: readonly RoleOfListFragment[] }) {
  return (
    <section
      className={classes.scroller}
      aria-label={roleText('matrix')}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to take the focus
      tabIndex={0}
    >
      <table className={classes.matrix}>
        <thead>
          <tr>
            <th scope="col">{roleText('permission')}</th>
            {roles.map(({ key, label, peopleCount }) => (
              <th key={key} scope="col">
                <Link to={`/admin/roles/${key}`} dir="auto">
                  {label}
                </Link>
                <span className={classes.detail}>{roleText('people', { count: peopleCount })}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {permissionGroups.map((group) => (
            <Fragment key={group.label}>
              <tr>
                <th scope="rowgroup" colSpan={roles.length + 1} className={classes.group}>
                  {group.label}
                </th>
              </tr>
              {group.permissions.map((permission) => (
                <tr key={permission}>
                  <th scope="row">{sentenceCase(permissionWords[permission])}</th>
                  {roles.map((role) => mark({ role, permission }))}
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  );
}

import { permissionGroups, permissionWords } from '@docket/domain';
import { Checkbox } from '@mantine/core';
import type { PermissionName } from '#gql';
import classes from './Roles.module.css';
import { roleText, sentenceCase } from './roleTexts.ts';

interface Props {
  readonly chosen: readonly PermissionName[];
  /** What the viewer has: nobody hands out more. */
  readonly own: readonly PermissionName[];
  readonly fixed: boolean;
  readonly onChange: (chosen: readonly PermissionName[]) => void;
}

/** Every permission as a box to tick, in the groups people look in. */
export function RoleChecks({ chosen, own, fixed, onChange }: Props) {
  const tick = (permission: PermissionName, wanted: boolean) =>
    onChange(wanted ? [...chosen, permission] : chosen.filter((name) => name !== permission));
  return permissionGroups.map((group) => (
    <fieldset key={group.label} className={classes.checks}>
      <legend className={classes.legend}>{group.label}</legend>
      {group.permissions.map((permission) => {
        const has = chosen.includes(permission);
        const beyond = !has && !own.includes(permission);
        return (
          <Checkbox
            key={permission}
            size="sm"
            label={sentenceCase(permissionWords[permission])}
            description={beyond && !fixed ? roleText('notYours') : undefined}
            checked={has}
            disabled={fixed || beyond}
            onChange={(event) => tick(permission, event.currentTarget.checked)}
          />
        );
      })}
    </fieldset>
  ));
}

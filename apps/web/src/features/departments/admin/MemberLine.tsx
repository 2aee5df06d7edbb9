import { PersonName } from '@docket/ui';
import { Button, Checkbox } from '@mantine/core';
import type { DepartmentOfTreeFragment } from '#gql';
import { structureText } from './departmentAdminTexts.ts';
import classes from './Structure.module.css';

interface Props {
  readonly member: DepartmentOfTreeFragment['members'][number];
  readonly onManager: (isManager: boolean) => void;
  readonly onRemove: () => void;
}

/** Somebody who works in a department. */
export function MemberLine({ member: { person, isManager }, onManager, onRemove }: Props) {
  const { name } = person;
  return (
    <li className={classes.row}>
      <PersonName person={person} size={20} />
      <span className={classes.buttons}>
        <Checkbox
          size="sm"
          label={structureText('manager')}
          aria-label={structureText('managerOf', { name })}
          checked={isManager}
          onChange={(event) => onManager(event.currentTarget.checked)}
        />
        <Button
          size="compact-sm"
          variant="default"
          aria-label={structureText('removeNamed', { name })}
          onClick={onRemove}
        >
          {structureText('remove')}
        </Button>
      </span>
    </li>
  );
}

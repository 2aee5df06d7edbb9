import { Button } from '@mantine/core';
import { Link } from 'react-router-dom';
import type { DepartmentOfTreeFragment } from '#gql';
import { ArchiveButton } from './ArchiveButton.tsx';
import { structureText } from './departmentAdminTexts.ts';
import classes from './Structure.module.css';
import type { TreeChoice } from './treeChoice.ts';

interface Props {
  readonly department: DepartmentOfTreeFragment;
  readonly onChoose: (choice: TreeChoice) => void;
}

const list = new Intl.ListFormat('en', { type: 'conjunction' });

/** One department or group: who manages it, how many work there and wait there, and what can be changed. */
export function DepartmentRow({ department, onChoose }: Props) {
  const { id, name, active, members, queueCount, parent } = department;
  const managers = members.filter(({ isManager }) => isManager).map(({ person }) => person.name);
  const managed =
    managers.length === 0
      ? structureText('unmanaged')
      : structureText('managers', { names: list.format(managers) });
  const people = structureText('people', { count: members.length });
  const waiting = queueCount === 0 ? [] : [structureText('waiting', { count: queueCount })];
  return (
    <div className={classes.row}>
      <span>
        <Link to={`/department/${id}`} dir="auto">
          {name}
        </Link>
        {!active && <span className={classes.archived}>{structureText('archivedState')}</span>}
        <span className={classes.detail}>{[managed, ...waiting].join(' · ')}</span>
      </span>
      <span className={classes.buttons}>
        {active && (
          <>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={structureText('peopleIn', { people, name })}
              onClick={() => onChoose({ kind: 'MEMBERS', department })}
            >
              {people}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={structureText('editNamed', { name })}
              onClick={() => onChoose({ kind: 'EDIT', department })}
            >
              {structureText('edit')}
            </Button>
            {parent === null && (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={structureText('addGroupIn', { name })}
                onClick={() => onChoose({ kind: 'NEW', parent: department })}
              >
                {structureText('addGroup')}
              </Button>
            )}
          </>
        )}
        <ArchiveButton department={department} />
      </span>
    </div>
  );
}

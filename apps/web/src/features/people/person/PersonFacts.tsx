import { limits } from '@docket/domain';
import { ErrorBanner, Panel, useStatusLine } from '@docket/ui';
import { Button, Select, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { type PersonOfPageFragment, UpdatePersonDocument } from '#gql';
import { StaffField } from '../../../shared/people/StaffField.tsx';
import { useChange } from '../../../shared/sending/useChange.ts';
import { problemOf, useProblem } from '../../../shared/sending/useProblem.ts';
import classes from '../People.module.css';
import { personText } from './personTexts.ts';

interface Props {
  readonly person: PersonOfPageFragment;
  /** Roles for staff. */
  readonly roles: readonly { readonly key: string; readonly label: string }[];
}

const fields = ['name', 'role', 'managerId', 'substituteId'];

/** Name, role, manager and substitute, saved together. */
export function PersonFacts({ person, roles }: Props) {
  const statusLine = useStatusLine();
  const [name, setName] = useState(person.name);
  const [role, setRole] = useState(person.role);
  const [manager, setManager] = useState(person.manager);
  const [substitute, setSubstitute] = useState(person.substitute);
  const { tell, errorOf, general } = useProblem(fields);
  const { change, loading, idempotencyKey } = useChange(UpdatePersonDocument, (data) => data.updatePerson);
  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (loading) return;
    tell(name.trim() === '' ? { field: 'name', message: personText('nameMissing') } : null);
    if (name.trim() === '') return;
    const { id, version } = person;
    const people = { managerId: manager?.id ?? null, substituteId: substitute?.id ?? null };
    const edits = { personId: id, expectedVersion: version, name, role, ...people };
    const result = await change({ input: { ...edits, idempotencyKey } });
    tell(problemOf(result, personText('notDone')));
    if (result.kind === 'DONE') statusLine.show({ text: personText('saved', { name: name.trim() }) });
  };
  return (
    <Panel title={personText('facts')}>
      <form className={classes.form} onSubmit={(event) => void save(event)} noValidate>
        {general !== null && <ErrorBanner title={general} />}
        <div className={classes.pair}>
          <TextInput
            label={personText('name')}
            value={name}
            error={errorOf('name')}
            maxLength={limits.personName}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Select
            label={personText('role')}
            data={roles.map(({ key, label }) => ({ value: key, label }))}
            value={role}
            error={errorOf('role')}
            allowDeselect={false}
            onChange={setRole}
          />
          <StaffField
            label={personText('manager')}
            description={personText('managerHint')}
            value={manager}
            exceptId={person.id}
            error={errorOf('managerId')}
            onChange={(chosen) => setManager(chosen === null ? null : staffOf(chosen))}
          />
          <StaffField
            label={personText('substitute')}
            description={personText('substituteHint')}
            value={substitute}
            exceptId={person.id}
            error={errorOf('substituteId')}
            onChange={(chosen) => setSubstitute(chosen === null ? null : staffOf(chosen))}
          />
        </div>
        <div className={classes.startButtons}>
          <Button type="submit" loading={loading}>
            {personText('save')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}

function staffOf({ id, name }: { readonly id: string; readonly name: string }) {
  return { __typename: 'Person', id, name, kind: 'STAFF', active: true } as const;
}

import { ErrorBanner, type PersonOption } from '@docket/ui';
import { Button, Modal } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import {
  AddDepartmentMemberDocument,
  type DepartmentOfTreeFragment,
  RemoveDepartmentMemberDocument,
} from '#gql';
import { StaffField } from '../../../shared/people/StaffField.tsx';
import { useChange } from '../../../shared/sending/useChange.ts';
import { structureText } from './departmentAdminTexts.ts';
import { MemberLine } from './MemberLine.tsx';
import classes from './Structure.module.css';

interface Props {
  readonly department: DepartmentOfTreeFragment;
  readonly onClose: () => void;
}

/** Who works in a department and who manages it; each change is made at once. */
export function MembersDialog({ department, onClose }: Props) {
  const { id, name, members } = department;
  const [person, setPerson] = useState<PersonOption | null>(null);
  const [missing, setMissing] = useState<string | undefined>(undefined);
  const [failure, setFailure] = useState<string | null>(null);
  const adding = useChange(AddDepartmentMemberDocument, (data) => data.addDepartmentMember);
  const removing = useChange(RemoveDepartmentMemberDocument, (data) => data.removeDepartmentMember);
  const put = async (personId: string, isManager: boolean) => {
    const { idempotencyKey } = adding;
    const result = await adding.change({ input: { departmentId: id, personId, isManager, idempotencyKey } });
    const refused = result.kind === 'REFUSED' ? result.message : structureText('notDone');
    setFailure(result.kind === 'DONE' ? null : refused);
    return result.kind === 'DONE';
  };
  const remove = async (personId: string) => {
    const { idempotencyKey } = removing;
    const result = await removing.change({ input: { departmentId: id, personId, idempotencyKey } });
    const refused = result.kind === 'REFUSED' ? result.message : structureText('notDone');
    setFailure(result.kind === 'DONE' ? null : refused);
  };
  const add = async (event: SyntheticEvent) => {
    event.preventDefault();
    setMissing(person === null ? structureText('personMissing') : undefined);
    if (person !== null && (await put(person.id, false))) setPerson(null);
  };
  return (
    <Modal opened onClose={onClose} title={structureText('peopleOf', { name })} closeOnClickOutside={false}>
      <div className={classes.form}>
        {failure !== null && <ErrorBanner title={failure} />}
        {members.length === 0 && <p className={classes.detail}>{structureText('nobody')}</p>}
        <ul className={classes.tree}>
          {members.map((member) => (
            <MemberLine
              key={member.person.id}
              member={member}
              onManager={(isManager) => void put(member.person.id, isManager)}
              onRemove={() => void remove(member.person.id)}
            />
          ))}
        </ul>
        <form className={classes.adding} onSubmit={(event) => void add(event)} noValidate>
          <StaffField label={structureText('member')} value={person} error={missing} onChange={setPerson} />
          <Button type="submit" variant="default" loading={adding.loading}>
            {structureText('add')}
          </Button>
        </form>
        <div className={classes.end}>
          <Button onClick={onClose}>{structureText('close')}</Button>
        </div>
      </div>
    </Modal>
  );
}

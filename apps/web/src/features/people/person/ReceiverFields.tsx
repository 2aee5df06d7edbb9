import { useQuery } from '@apollo/client/react';
import type { PersonOption } from '@docket/ui';
import { Radio, Select, Stack } from '@mantine/core';
import { AllDepartmentNamesDocument } from '#gql';
import { StaffField } from '../../../shared/people/StaffField.tsx';
import classes from '../People.module.css';
import { personText } from './personTexts.ts';

/** Who takes over: a person or a department, as far as it is chosen. */
export interface ReceiverChoice {
  readonly kind: 'PERSON' | 'DEPARTMENT';
  readonly person: PersonOption | null;
  readonly departmentId: string | null;
}

interface Props {
  readonly exceptId: string;
  readonly value: ReceiverChoice;
  readonly error: string | undefined;
  readonly onChange: (choice: ReceiverChoice) => void;
}

/** Asks who takes over what somebody holds. */
export function ReceiverFields({ exceptId, value, error, onChange }: Props) {
  const { data } = useQuery(AllDepartmentNamesDocument);
  const departments = data?.departments ?? [];
  return (
    <div className={classes.form}>
      <Radio.Group
        aria-label={personText('receiver')}
        value={value.kind}
        onChange={(kind) => onChange({ ...value, kind: kind === 'DEPARTMENT' ? 'DEPARTMENT' : 'PERSON' })}
      >
        <Stack gap={8}>
          <Radio value="PERSON" label={personText('toPerson')} />
          <Radio value="DEPARTMENT" label={personText('toDepartment')} />
        </Stack>
      </Radio.Group>
      {value.kind === 'PERSON' ? (
        <StaffField
          label={personText('receiver')}
          value={value.person}
          exceptId={exceptId}
          error={error}
          onChange={(person) => onChange({ ...value, person })}
        />
      ) : (
        <Select
          label={personText('department')}
          data={departments.map(({ id, name }) => ({ value: id, label: name }))}
          value={value.departmentId}
          error={error}
          searchable
          onChange={(departmentId) => onChange({ ...value, departmentId })}
        />
      )}
    </div>
  );
}

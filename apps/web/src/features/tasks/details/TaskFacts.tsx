import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import type { TaskField } from '@docket/domain';
import { FieldList } from '@docket/ui';
import { useState } from 'react';
import { TaskFactsFragmentDoc, type TaskFactsFragment } from '#gql';
import { TaskMailField } from '../mails/TaskMailField.tsx';
import { AddFieldMenu } from './AddFieldMenu.tsx';
import { AudienceField } from './AudienceField.tsx';
import { CaseField } from './CaseField.tsx';
import { ClientField } from './ClientField.tsx';
import { DateField } from './DateField.tsx';
import { detailText } from './detailTexts.ts';
import { FixedFacts } from './FixedFacts.tsx';
import { HolderField } from './HolderField.tsx';
import { PeopleField } from './PeopleField.tsx';
import { PriorityField } from './PriorityField.tsx';
import { ProgressField } from './ProgressField.tsx';
import { emptyFields } from './emptyFields.ts';

/** The facts of a task: what has a value, and what was asked for with "Add field". */
export function TaskFacts({ task }: { readonly task: FragmentType<TaskFactsFragment> }) {
  const [added, setAdded] = useState<readonly TaskField[]>([]);
  const { data, complete } = useFragment({
    fragment: TaskFactsFragmentDoc,
    fragmentName: 'TaskFacts',
    from: task,
  });
  if (!complete) return null;
  const empty = emptyFields(data);
  const shown = (field: TaskField) => !empty.includes(field) || added.includes(field);
  const may = (field: TaskField) => data.editableFields.includes(field);
  return (
    <>
      <FieldList label={detailText('facts', { number: data.number })}>
        <HolderField task={data} />
        {shown('CO_ASSIGNEES') && (
          <PeopleField
            task={data}
            field="CO_ASSIGNEES"
            people={data.coAssignees}
            editable={may('CO_ASSIGNEES')}
          />
        )}
        <DateField task={data} field="DUE_ON" value={data.dueOn} editable={may('DUE_ON')} />
        <PriorityField task={data} value={data.priority} editable={may('PRIORITY')} />
        {shown('CLIENT') && <ClientField task={data} client={data.client} editable={may('CLIENT')} />}
        {shown('CASE') && <CaseField task={data} caseFile={data.case} editable={may('CASE')} />}
        <ProgressField task={data} value={data.percentComplete} editable={may('PERCENT_COMPLETE')} />
        {shown('START_ON') && (
          <DateField task={data} field="START_ON" value={data.startOn} editable={may('START_ON')} />
        )}
        {shown('WATCHERS') && (
          <PeopleField task={data} field="WATCHERS" people={data.watchers} editable={may('WATCHERS')} />
        )}
        {data.client !== null && (
          <AudienceField task={data} value={data.audience} editable={may('AUDIENCE')} />
        )}
        <FixedFacts task={data} />
      </FieldList>
      <TaskMailField task={data} mails={data.mails} editable={may('MAILS')} />
      <AddFieldMenu
        fields={empty.filter((field) => may(field) && !added.includes(field))}
        onAdd={(field) => setAdded([...added, field])}
      />
    </>
  );
}

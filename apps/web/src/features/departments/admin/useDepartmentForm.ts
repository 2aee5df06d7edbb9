import { useStatusLine } from '@docket/ui';
import { useState } from 'react';
import { CreateDepartmentDocument, type DepartmentOfTreeFragment, UpdateDepartmentDocument } from '#gql';
import { useChange } from '../../../shared/sending/useChange.ts';
import { problemOf, useProblem } from '../../../shared/sending/useProblem.ts';
import { structureText } from './departmentAdminTexts.ts';

interface Options {
  /** Null for a new one. */
  readonly department: DepartmentOfTreeFragment | null;
  /** The department a new group is begun in. */
  readonly parent: DepartmentOfTreeFragment | null;
  readonly onSaved: () => void;
}

interface Values {
  readonly name: string;
  /** Empty for a department of its own. */
  readonly parentId: string;
  /** Null for the own organisation. */
  readonly providerId: string | null;
}

function firstValues({ department, parent }: Options): Values {
  if (department === null) return { name: '', parentId: parent?.id ?? '', providerId: null };
  return {
    name: department.name,
    parentId: department.parent?.id ?? '',
    providerId: department.provider.id,
  };
}

function placeOf({ parentId, providerId }: Values) {
  if (parentId !== '') return { parentId };
  return providerId === null ? { parentId: null } : { parentId: null, providerId };
}

/** Name and place of a department while they are edited, and how they are saved. */
export function useDepartmentForm(options: Options) {
  const { department, onSaved } = options;
  const statusLine = useStatusLine();
  const [values, setValues] = useState(() => firstValues(options));
  const { tell, errorOf, general } = useProblem(['name', 'parentId', 'providerId']);
  const creating = useChange(CreateDepartmentDocument, (answer) => answer.createDepartment);
  const updating = useChange(UpdateDepartmentDocument, (answer) => answer.updateDepartment);
  const set = (edit: Partial<Values>) => setValues((had) => ({ ...had, ...edit }));
  const name = values.name.trim();
  const send = () => {
    const edits = { name, ...placeOf(values) };
    if (department === null) {
      return creating.change({ input: { ...edits, idempotencyKey: creating.idempotencyKey } });
    }
    const seen = { departmentId: department.id, expectedVersion: department.version };
    return updating.change({ input: { ...seen, ...edits, idempotencyKey: updating.idempotencyKey } });
  };
  const save = async () => {
    tell(name === '' ? { field: 'name', message: structureText('nameMissing') } : null);
    if (name === '') return;
    const result = await send();
    tell(problemOf(result, structureText('notDone')));
    if (result.kind !== 'DONE') return;
    statusLine.show({ text: structureText('saved', { name }) });
    onSaved();
  };
  return { values, set, errorOf, general, save, saving: creating.loading || updating.loading };
}

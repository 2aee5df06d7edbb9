import { useQuery } from '@apollo/client/react';
import { type DepartmentOption, DepartmentPicker } from '@docket/ui';
import { MoveDepartmentsDocument } from '#gql';

export type DepartmentFieldProps = {
  readonly value: DepartmentOption | null;
  readonly onChange: (department: DepartmentOption | null) => void;
  readonly currentId: string | undefined;
  readonly error: string | undefined;
};

/** The departments a task can be forwarded to. */
export function DepartmentField({ value, onChange, currentId, error }: DepartmentFieldProps) {
  const { data, loading } = useQuery(MoveDepartmentsDocument, {
    // What was fetched ahead is shown at once; how many wait in each queue follows.
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const options = (data?.departments ?? []).map((department) => ({
    id: department.id,
    name: department.name,
    waiting: department.queueCount,
    isCurrent: department.id === currentId,
  }));
  return (
    <DepartmentPicker
      value={value}
      onChange={onChange}
      options={options}
      loading={loading && data === undefined}
      error={error}
      field="department"
      focused
      required
    />
  );
}

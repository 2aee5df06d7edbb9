import { useQuery } from '@apollo/client/react';
import { failureOf, useRefetchAfterGap, useToday } from '@docket/client';
import { ErrorBanner } from '@docket/ui';
import type { ReactNode } from 'react';
import { DepartmentDocument } from '#gql';
import { usePageTitle } from '../../shared/page/usePageTitle.ts';
import { MissingDepartment } from './MissingDepartment.tsx';
import { DepartmentFigures } from './DepartmentFigures.tsx';
import { DepartmentPeople } from './DepartmentPeople.tsx';
import classes from './Department.module.css';
import { departmentText } from './departmentTexts.ts';

interface Props {
  readonly departmentId: string;
  /** The team's tasks, drawn by the feature that owns lists. */
  readonly renderTasks: (department: { readonly id: string; readonly name: string }) => ReactNode;
}

/** A department as its manager needs it: four figures, who holds how much, the team's tasks. */
export function DepartmentPage({ departmentId, renderTasks }: Props) {
  const today = useToday();
  const { data, error, refetch } = useQuery(DepartmentDocument, {
    variables: { id: departmentId, today },
    fetchPolicy: 'cache-and-network',
  });
  useRefetchAfterGap(refetch);
  const department = data?.department;
  usePageTitle(department?.name ?? '');
  if (data === undefined && error !== undefined && failureOf(error).kind !== 'FORBIDDEN') {
    return (
      <div className={classes.message}>
        <ErrorBanner
          title={departmentText('failed')}
          text={departmentText('failedText')}
          onRetry={() => void refetch()}
        />
      </div>
    );
  }
  if (data === undefined || department === null || department === undefined) {
    return <MissingDepartment loading={data === undefined && error === undefined} />;
  }
  return (
    <div className={classes.page}>
      <div className={classes.top}>
        <h1 className={classes.title} tabIndex={-1} dir="auto">
          {department.name}
        </h1>
        <DepartmentFigures data={data} />
        <DepartmentPeople members={department.members} />
      </div>
      {renderTasks(department)}
    </div>
  );
}

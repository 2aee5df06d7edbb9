import { EmptyState, SkeletonLines } from '@docket/ui';
import { Building2 } from 'lucide-react';
import classes from './Department.module.css';
import { departmentText } from './departmentTexts.ts';

/** In the place of a department: still loading, or not there for this viewer. */
export function MissingDepartment({ loading }: { readonly loading: boolean }) {
  if (loading) {
    return (
      <div className={classes.message}>
        <SkeletonLines label={departmentText('loading')} count={8} shape="rows" />
      </div>
    );
  }
  return (
    <EmptyState icon={Building2} title={departmentText('notFound')} text={departmentText('notFoundText')} />
  );
}

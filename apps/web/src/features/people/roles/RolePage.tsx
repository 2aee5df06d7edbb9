import { useQuery } from '@apollo/client/react';
import { EmptyState, Page, SkeletonLines } from '@docket/ui';
import { KeySquare } from 'lucide-react';
import { Link, useSearchParams } from 'react-router-dom';
import { RolesDocument } from '#gql';
import { usePageTitle } from '../../../shared/page/usePageTitle.ts';
import { RoleEditor } from './RoleEditor.tsx';
import classes from './Roles.module.css';
import { roleText } from './roleTexts.ts';

const newKey = 'new';

/** One role: to look at, to change where it is one's own, to copy; `new` makes one, `?from=` is the role to copy. */
export function RolePage({ roleKey }: { readonly roleKey: string }) {
  const [query] = useSearchParams();
  const { data } = useQuery(RolesDocument, { fetchPolicy: 'cache-and-network' });
  const isNew = roleKey === newKey;
  const wanted = isNew ? query.get('from') : roleKey;
  const from = data?.roles.find(({ key }) => key === wanted) ?? null;
  const title = isNew ? roleText('create') : (from?.label ?? '');
  usePageTitle(title);
  if (data === undefined) return <SkeletonLines label={roleText('loading')} count={8} shape="rows" />;
  if (from === null && !isNew) {
    return <EmptyState icon={KeySquare} title={roleText('missing')} text={roleText('missingText')} />;
  }
  return (
    <Page title={<bdi>{title}</bdi>}>
      <Link className={classes.back} to="/admin/roles">
        {roleText('back')}
      </Link>
      <RoleEditor key={`${roleKey} ${wanted} ${from?.revision}`} from={from} isNew={isNew} />
    </Page>
  );
}

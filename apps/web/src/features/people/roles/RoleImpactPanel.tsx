import { useQuery } from '@apollo/client/react';
import { Banner } from '@docket/ui';
import { useDebouncedValue } from '@mantine/hooks';
import { type PermissionName, RoleImpactDocument } from '#gql';
import { roleText } from './roleTexts.ts';

interface Props {
  readonly roleKey: string;
  readonly permissions: readonly PermissionName[];
}

const pause = 200;

/** Who would gain and lose what, before it is saved. */
export function RoleImpactPanel({ roleKey, permissions }: Props) {
  const [asked] = useDebouncedValue(permissions, pause);
  const { data, previousData } = useQuery(RoleImpactDocument, {
    variables: { key: roleKey, permissions: asked },
    fetchPolicy: 'network-only',
  });
  const impact = (data ?? previousData)?.roleImpact;
  if (impact === undefined || impact === null) return null;
  const { sentences } = impact;
  return (
    <Banner tone="info" title={roleText('means')}>
      {sentences.length === 0 ? roleText('meansNothing') : sentences.join(' ')}
    </Banner>
  );
}

import { Banner } from '@docket/ui';
import { roleText } from './roleTexts.ts';

interface Props {
  readonly fixed: boolean;
  readonly builtIn: boolean;
}

/** Why a role cannot be changed here; nothing where it can. */
export function RoleLock({ fixed, builtIn }: Props) {
  if (!fixed) return null;
  return <Banner tone="info" title={roleText(builtIn ? 'fixed' : 'mayNot')} announced={false} />;
}

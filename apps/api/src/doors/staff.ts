import type { Config } from '../platform/config/config.ts';
import { AccountResolver } from '../features/accounts/account.resolver.ts';
import type { ResolverClasses } from '../graphql/schema.ts';
import type { Door } from './door.ts';

/** Every resolver of the staff door; a feature adds its own here. */
export const staffResolvers: ResolverClasses = [AccountResolver];

/** The door of staff and integrators. */
export function staffDoor(config: Config): Door {
  return {
    name: 'STAFF',
    ...config.staff,
    resolvers: staffResolvers,
    explainsItself: true,
    pages: null,
  };
}

import type { ResolverClasses } from '../graphql/schema.ts';
import type { Config } from '../platform/config/config.ts';
import type { Door } from './door.ts';

/** Every resolver of the portal; none of the staff door's, so that its types cannot be reached from here. */
export const portalResolvers: ResolverClasses = [];

/** The door of clients. */
export function portalDoor(config: Config): Door {
  return {
    name: 'PORTAL',
    ...config.portal,
    resolvers: portalResolvers,
    explainsItself: false,
    pages: null,
  };
}

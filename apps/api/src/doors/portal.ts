import { PortalActionResolver } from '../portal/action.resolver.ts';
import { PortalCaseActionResolver } from '../portal/case-action.resolver.ts';
import { PortalCaseResolver } from '../portal/case.resolver.ts';
import { PortalConversationResolver } from '../portal/conversation.resolver.ts';
import { PortalRequestResolver } from '../portal/request.resolver.ts';
import { PortalAttachmentResolver, PortalTaskResolver } from '../portal/task.resolver.ts';
import { registeredOperations } from '../graphql/registered.ts';
import type { ResolverClasses } from '../graphql/schema.ts';
import type { Config } from '../platform/config/config.ts';
import type { Door } from './door.ts';
import { builtPages } from './pages.ts';

/** Every resolver of the portal; none of the staff door's, so that its types cannot be reached from here. */
export const portalResolvers: ResolverClasses = [
  PortalTaskResolver,
  PortalAttachmentResolver,
  PortalCaseResolver,
  PortalActionResolver,
  PortalConversationResolver,
  PortalCaseActionResolver,
  PortalRequestResolver,
];

/** The door of clients. */
export function portalDoor(config: Config): Door {
  return {
    name: 'PORTAL',
    ...config.portal,
    resolvers: portalResolvers,
    explainsItself: false,
    registered: registeredOperations('portal'),
    registeredOnly: true,
    pages: builtPages('portal'),
  };
}

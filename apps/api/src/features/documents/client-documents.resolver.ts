import { Args, Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';

import type { Page } from '../../graphql/page.ts';
import { PageArgs, pageRequest } from '../../graphql/page-args.ts';
import { PageInfo } from '../../graphql/page-info.ts';
import { Policy } from '../../graphql/policy.ts';
import type { Session } from '../../graphql/session.ts';
import { Client } from '../clients/client.entity.ts';
import { Attachment, type AttachmentView } from './attachment.entity.ts';
import { type ClientDocumentView, listClientDocuments } from './client-documents.queries.ts';

@ObjectType({ description: 'A file with the task or case it belongs to.', simpleResolvers: true })
@Policy('WITH_PARENT')
class ClientDocument implements ClientDocumentView {
  @Field(() => Attachment, { description: 'The file.' })
  attachment: AttachmentView;

  @Field(() => String, { nullable: true, description: 'The number of its task; null for a file of a case.' })
  taskNumber: string | null;

  @Field(() => String, { nullable: true, description: 'The number of its case; null for a file of a task.' })
  caseNumber: string | null;
}

@ObjectType({ description: 'One page of the files of a client.', simpleResolvers: true })
@Policy('WITH_PARENT')
class ClientDocuments {
  @Field(() => [ClientDocument], { description: 'The files.' })
  nodes: readonly ClientDocumentView[];

  @Field(() => PageInfo, { description: 'Where the page lies.' })
  pageInfo: PageInfo;
}

@Resolver(() => Client)
export class ClientDocumentsResolver {
  @Policy('TASKS_READ')
  @FieldResolver(() => ClientDocuments, {
    description: 'The files of its tasks and cases that the viewer sees, newest first.',
  })
  documents(
    @Ctx() session: Session,
    @Root() { id }: { readonly id: string },
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Page<ClientDocumentView>> {
    return listClientDocuments(session, id, pageRequest(args));
  }
}

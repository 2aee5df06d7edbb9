import { Field, ID, ObjectType } from 'type-graphql';

import { Policy } from '../graphql/policy.ts';

@Policy('WITH_PARENT')
@ObjectType('Client', { description: 'Whom the viewer acts for.', simpleResolvers: true })
export class PortalClient {
  @Field(() => ID, { description: 'Opaque and stable.' })
  id: string;

  @Field(() => String, { description: 'Its name.' })
  name: string;
}

@Policy('SIGNED_IN')
@ObjectType('Viewer', { description: 'Who is signed in.', simpleResolvers: true })
export class PortalViewer {
  @Field(() => ID, { description: 'Opaque and stable.' })
  id: string;

  @Field(() => String, { description: 'Their name.' })
  name: string;

  @Field(() => String, { description: 'Where we write to.' })
  email: string;

  @Field(() => PortalClient, { description: 'Whom they act for.' })
  client: PortalClient;
}

@Policy('WITH_PARENT')
@ObjectType('Person', { description: 'A person as the client knows them.', simpleResolvers: true })
export class PortalPerson {
  @Field(() => ID, { description: 'Opaque and stable.' })
  id: string;

  @Field(() => String, { description: 'Their name.' })
  name: string;

  @Field(() => Boolean, { description: 'Whether this is the viewer.' })
  isYou: boolean;

  @Field(() => Boolean, { description: 'Whether they work for the organisation.' })
  isStaff: boolean;
}

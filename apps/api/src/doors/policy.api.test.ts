import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Field, ObjectType, Query, Resolver } from 'type-graphql';

import { Policy } from '../graphql/policy.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';
import { openDoor } from './open-door.ts';
import { portalDoor } from './portal.ts';
import { staffDoor } from './staff.ts';

@ObjectType({ description: 'Nobody said who may read it.' })
class Undeclared {
  @Field(() => String, { description: 'A word.' })
  word: string;
}

@Resolver()
class OpenTypeResolver {
  @Policy('SIGNED_IN')
  @Query(() => Undeclared, { description: 'A type without a policy.' })
  openType(): Undeclared {
    return { word: 'x' };
  }
}

@Resolver()
class OpenFieldResolver {
  @Query(() => String, { description: 'A root field without a policy.' })
  openField(): string {
    return 'x';
  }
}

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

test.each([
  ['staff', staffDoor, OpenTypeResolver, 'Undeclared'],
  ['staff', staffDoor, OpenFieldResolver, 'Query.openField'],
  ['portal', portalDoor, OpenTypeResolver, 'Undeclared'],
  ['portal', portalDoor, OpenFieldResolver, 'Query.openField'],
] as const)(
  'the %s door does not open while something has no policy',
  async (_door, door, resolver, name) => {
    const { runtime } = api;
    const shipped = door(runtime.config);
    const opening = openDoor(runtime, { ...shipped, resolvers: [...shipped.resolvers, resolver] });
    await expect(opening).rejects.toThrow(`No policy is declared for ${name}.`);
  },
);

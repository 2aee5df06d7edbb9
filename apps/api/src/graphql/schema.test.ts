import 'reflect-metadata';
import { expect, test } from '@jest/globals';
import { Field, ObjectType, Query, Resolver } from 'type-graphql';

import { portalResolvers } from '../doors/portal.ts';
import { staffResolvers } from '../doors/staff.ts';
import { Policy } from './policy.ts';
import { buildDoorSchema, schemaText } from './schema.ts';

@ObjectType()
class Forgotten {
  @Field(() => String)
  word: string;
}

@Resolver()
class CarelessResolver {
  @Query(() => Forgotten)
  forgotten(): Forgotten {
    return { word: 'x' };
  }

  @Policy('SIGNED_IN')
  @Query(() => String)
  remembered(): string {
    return 'x';
  }
}

test('a field or type without a policy keeps the server from starting', async () => {
  await expect(buildDoorSchema([CarelessResolver])).rejects.toThrow(
    'No policy is declared for Query.forgotten, Forgotten.',
  );
});

test.each([
  ['staff', staffResolvers],
  ['portal', portalResolvers],
])(
  'every type, field, argument, value and input field of the %s door is described',
  async (_name, resolvers) => {
    const lines = schemaText(await buildDoorSchema(resolvers)).split('\n');
    const undescribed = lines.filter(
      (line, index) =>
        /^(\w+ \w+.*\{|scalar \w+|union \w+.*|  +\w+[(:].*|  +[A-Z][A-Z_]*)$/.test(line) &&
        !lines[index - 1]?.includes('"""'),
    );
    expect(undescribed).toEqual([]);
  },
);

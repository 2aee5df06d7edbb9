import 'reflect-metadata';
import { expect, test } from '@jest/globals';
import { taskStatuses } from '@docket/domain';
import { printSchema } from 'graphql';
import { buildSchema, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { Column, Entity, PrimaryColumn, type Relation } from 'typeorm';

@ObjectType()
@Entity()
class Sample {
  @Field(() => String)
  @PrimaryColumn('uuid')
  id: string;

  @Field(() => Sample, { nullable: true })
  @Column('jsonb', { nullable: true })
  parent: Relation<Sample> | null;
}

@Resolver(() => Sample)
class SampleResolver {
  @Query(() => [String])
  statuses(): string[] {
    return [...taskStatuses];
  }

  @Query(() => Sample)
  sample(): Sample {
    return Object.assign(new Sample(), { id: 'one', parent: null });
  }
}

test('decorated classes become a schema, and fields stay undeclared until set', async () => {
  const schema = await buildSchema({ resolvers: [SampleResolver], validate: false });
  expect(printSchema(schema)).toContain('statuses: [String!]!');
  expect(Object.keys(new Sample())).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';

import { examples } from './examples.ts';

const schema = buildSchema(
  readFileSync(join(import.meta.dirname, '../../../api/schema.staff.graphql'), 'utf8'),
);

test.each(examples.map(({ query, variables }) => [query.split('\n')[0] ?? '', query, variables] as const))(
  'the example “%s” fits the schema',
  (_comment, query, variables) => {
    expect(validate(schema, parse(query))).toEqual([]);
    const values: unknown = JSON.parse(variables ?? '{}');
    expect(values).toBeInstanceOf(Object);
  },
);

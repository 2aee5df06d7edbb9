import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { portalResolvers } from '../../doors/portal.ts';
import { staffResolvers } from '../../doors/staff.ts';
import { undeclaredPolicies } from '../../graphql/policy.ts';
import { buildDoorSchema } from '../../graphql/schema.ts';
import { storedRows } from '../tasks.ts';
import { type Cast, gather } from './cast.ts';
import { differences, type DoorTables, type MatrixDoor, unmatched } from './matrix.ts';
import { portalTables } from './portal.matrix.ts';
import { staffTables } from './staff.matrix.ts';

let cast: Cast;
let staff: MatrixDoor;
let portal: MatrixDoor;
beforeAll(async () => {
  cast = await gather();
  const { staffUrl, portalUrl } = cast.api;
  staff = { url: staffUrl, schema: await buildDoorSchema(staffResolvers), tables: staffTables };
  portal = { url: portalUrl, schema: await buildDoorSchema(portalResolvers), tables: portalTables };
});
afterAll(() => cast.api.stop());

const rowsOf = (tables: DoorTables) =>
  (['query', 'mutation', 'subscription'] as const).flatMap((kind) =>
    Object.keys(tables[kind]).map((name) => ({ kind, name })),
  );

describe('who may do what', () => {
  test.each(rowsOf(staffTables))('at the staff door: $kind $name', async ({ kind, name }) => {
    expect(await differences(cast, staff, kind, name)).toEqual([]);
  });

  test.each(rowsOf(portalTables))('at the portal: $kind $name', async ({ kind, name }) => {
    expect(await differences(cast, portal, kind, name)).toEqual([]);
  });

  test('every operation of both doors has its row, and every row an operation', () => {
    expect([...unmatched(staff), ...unmatched(portal)]).toEqual([]);
  });
});

describe('the matrix notices', () => {
  test('an operation that lost its policy', async () => {
    const schema = await buildDoorSchema(staffResolvers);
    const field = schema.getQueryType()?.getFields()['exportConfiguration'];
    if (field === undefined) throw new Error('The field is gone.');
    field.extensions = {};
    expect(undeclaredPolicies(schema)).toEqual(['Query.exportConfiguration']);
  });

  test('somebody who was given too much', async () => {
    const { api, people } = cast;
    await storedRows(api, `UPDATE person SET role = 'ADMINISTRATOR' WHERE id = $1`, [people.otherStaff.id]);
    const found = await differences(cast, staff, 'query', 'exportConfiguration');
    await storedRows(api, `UPDATE person SET role = 'CASEWORKER' WHERE id = $1`, [people.otherStaff.id]);
    expect(found).toEqual(['exportConfiguration as otherStaff: expected F, got +']);
  });

  test('an operation without a row', () => {
    const { viewer, ...query } = portalTables.query;
    expect(viewer).toBeDefined();
    expect(unmatched({ ...portal, tables: { ...portalTables, query } })).toEqual(['viewer']);
  });
});

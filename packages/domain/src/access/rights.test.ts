import { describe, expect, test } from '@jest/globals';

import { daysOverlap } from './absence.ts';
import { permissionGroups, roleImpactSentences } from './permission-words.ts';
import { beyondOwnRights, permissionChange } from './rights.ts';
import { isPermission, permissionNames, permissionsOfRole } from './roles.ts';

describe('handing out permissions (F31)', () => {
  test('nobody hands out what they do not have', () => {
    const own = new Set(permissionsOfRole.CASEWORKER);
    const has = { has: (name: string) => [...own].some((one) => one === name) };
    expect(beyondOwnRights(has, ['TASKS_READ', 'ROLES_WRITE'])).toEqual(['ROLES_WRITE']);
    expect(beyondOwnRights(has, ['TASKS_READ'])).toEqual([]);
  });

  test('a change of a role tells what is gained and what is lost', () => {
    expect(permissionChange(['TASKS_READ', 'NOTES_READ'], ['TASKS_READ', 'CASES_READ'])).toEqual({
      gained: ['CASES_READ'],
      lost: ['NOTES_READ'],
    });
  });

  test.each([
    [12, ['12 people gain: read cases.', '12 people lose: read internal notes.']],
    [1, ['1 person gains: read cases.', '1 person loses: read internal notes.']],
    [
      0,
      [
        'Nobody has this role yet; whoever gets it can: read cases.',
        'Nobody has this role yet; whoever gets it cannot: read internal notes.',
      ],
    ],
  ])('what it means for %s people is a sentence each', (people, sentences) => {
    expect(roleImpactSentences(people, ['CASES_READ'], ['NOTES_READ'])).toEqual(sentences);
  });

  test('a change of nothing says nothing', () => {
    expect(roleImpactSentences(3, [], [])).toEqual([]);
  });
});

test('every permission has its place in exactly one group', () => {
  const placed = permissionGroups.flatMap(({ permissions }) => [...permissions]);
  expect(placed.toSorted()).toEqual([...permissionNames].toSorted());
});

test('only names of this release are permissions', () => {
  expect(isPermission('TASKS_READ')).toBe(true);
  expect(isPermission('TASKS_BURN')).toBe(false);
});

test.each([
  ['2026-11-01', '2026-11-05', true],
  ['2026-11-10', '2026-11-12', true],
  ['2026-11-11', '2026-11-12', false],
])('absences that share a day overlap: %s to %s', (fromOn, untilOn, overlap) => {
  expect(daysOverlap({ fromOn: '2026-11-05', untilOn: '2026-11-10' }, { fromOn, untilOn })).toBe(overlap);
});

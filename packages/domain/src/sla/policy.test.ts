import { describe, expect, test } from '@jest/globals';

import { aroundTheClock } from './calendar.ts';
import { berlinOffice } from './fixtures.ts';
import {
  choosePolicy,
  dueFromAccountHours,
  effectiveTarget,
  type SlaPolicy,
  type SlaSubject,
  targetMinutes,
} from './policy.ts';

const policy = (key: string, change: Partial<SlaPolicy> = {}): SlaPolicy => ({
  key,
  label: key,
  firstResponseMinutes: 60,
  resolutionMinutes: 480,
  calendarKey: 'berlin',
  pausesWhileWaiting: true,
  overridable: true,
  reminders: [50, 80, 100],
  ...change,
});

describe('the policy that applies', () => {
  const policies = [
    policy('everything'),
    policy('also-everything'),
    policy('urgent', { priority: 'URGENT' }),
    policy('repairs', { typeKey: 'repair', clientId: null }),
    policy('urgent-repairs', { typeKey: 'repair', priority: 'URGENT' }),
    policy('lopez', { clientId: 'lopez' }),
    policy('lopez-urgent', { clientId: 'lopez', priority: 'URGENT' }),
    policy('lopez-repairs', { clientId: 'lopez', typeKey: 'repair' }),
  ];
  const subjects: [string, SlaSubject][] = [
    ['also-everything', { typeKey: null, priority: 'LOW', clientId: null }],
    ['urgent', { typeKey: 'letter', priority: 'URGENT', clientId: null }],
    ['repairs', { typeKey: 'repair', priority: 'HIGH', clientId: 'somebody' }],
    ['urgent-repairs', { typeKey: 'repair', priority: 'URGENT', clientId: 'somebody' }],
    ['lopez', { typeKey: 'letter', priority: 'LOW', clientId: 'lopez' }],
    ['lopez-urgent', { typeKey: 'letter', priority: 'URGENT', clientId: 'lopez' }],
    ['lopez-repairs', { typeKey: 'repair', priority: 'URGENT', clientId: 'lopez' }],
  ];

  test.each(subjects)('is %s: client before type before priority, then by key', (key, subject) => {
    expect(choosePolicy(policies, subject)?.key).toBe(key);
    expect(choosePolicy(policies.toReversed(), subject)?.key).toBe(key);
  });

  test('weighs the client more than type and priority together, and the type more than the priority', () => {
    const subject: SlaSubject = { typeKey: 'repair', priority: 'URGENT', clientId: 'lopez' };
    const chosen = (...keys: readonly string[]) =>
      choosePolicy(
        policies.filter(({ key }) => keys.includes(key)),
        subject,
      )?.key;
    expect(chosen('lopez', 'urgent-repairs')).toBe('lopez');
    expect(chosen('urgent', 'repairs')).toBe('repairs');
  });

  test('is none when none fits', () => {
    const subject: SlaSubject = { typeKey: null, priority: 'LOW', clientId: null };
    expect(choosePolicy([policy('repairs', { typeKey: 'repair' })], subject)).toBeNull();
    expect(choosePolicy([], subject)).toBeNull();
  });
});

describe('the target that holds', () => {
  const override = { resolutionMinutes: 120, reason: 'Agreed by phone' };

  test('is that of the policy until somebody sets another', () => {
    expect(effectiveTarget(policy('p'), null)).toEqual({
      firstResponseMinutes: 60,
      resolutionMinutes: 480,
      source: 'POLICY',
    });
    expect(effectiveTarget(policy('p'), override)).toEqual({
      firstResponseMinutes: 60,
      resolutionMinutes: 120,
      source: 'OVERRIDE',
    });
  });

  test('may be removed', () => {
    const removed = effectiveTarget(policy('p'), { ...override, resolutionMinutes: null });
    expect(removed).toMatchObject({ resolutionMinutes: null, source: 'OVERRIDE' });
  });

  test('stays that of a policy that cannot be overridden', () => {
    expect(effectiveTarget(policy('p', { overridable: false }), override)).toMatchObject({
      resolutionMinutes: 480,
      source: 'POLICY',
    });
  });

  test('may be set where no policy applies, and is none otherwise', () => {
    expect(effectiveTarget(null, override)).toMatchObject({ resolutionMinutes: 120, source: 'OVERRIDE' });
    expect(effectiveTarget(null, null)).toEqual({
      firstResponseMinutes: null,
      resolutionMinutes: null,
      source: 'NONE',
    });
    const silent = policy('p', { firstResponseMinutes: null, resolutionMinutes: null });
    expect(effectiveTarget(silent, null).source).toBe('NONE');
  });
});

test('a target in days means working days of the calendar', () => {
  expect(targetMinutes(2, 'DAYS', berlinOffice)).toBe(960);
  expect(targetMinutes(2, 'DAYS', aroundTheClock('UTC'))).toBe(2880);
  expect(targetMinutes(1.5, 'HOURS', berlinOffice)).toBe(90);
});

test('SLA hours of an account make the due day in the zone of the calendar', () => {
  expect(dueFromAccountHours(berlinOffice, '2026-11-27T15:00:00Z', 4)).toEqual({
    dueAt: '2026-11-30T10:00:00.000Z',
    dueOn: '2026-11-30',
  });
  expect(dueFromAccountHours(aroundTheClock('Pacific/Auckland'), '2026-11-22T10:00:00Z', 1.5)).toEqual({
    dueAt: '2026-11-22T11:30:00.000Z',
    dueOn: '2026-11-23',
  });
  expect(() => dueFromAccountHours(berlinOffice, '2026-11-27T15:00:00Z', -1)).toThrow(RangeError);
});

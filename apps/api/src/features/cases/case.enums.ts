import type { CaseAction } from '@docket/domain';

import { enumType } from '../../graphql/enum-type.ts';
import type { CaseField } from './case.fields.ts';
import type { CaseOrderField } from './case-order.queries.ts';

export const CaseActionEnum = enumType<CaseAction>('CaseAction', 'What people do with a case.', {
  HOLD: 'Let it rest.',
  RESUME: 'Go on with it.',
  CLOSE: 'Declare it settled.',
  CANCEL: 'Give it up, with a reason.',
  REOPEN: 'Take it up again.',
});

export const CaseFieldEnum = enumType<CaseField>('CaseField', 'A field of a case that people change.', {
  TITLE: 'What it is about, in one line.',
  DESCRIPTION: 'What it is about, in full.',
  PRIORITY: 'How much it matters.',
  CLIENT: 'The client it is for.',
  OWNER: 'The case manager who runs it.',
  PARTICIPANTS: 'Who works on it as well.',
  VARIABLES: 'The answers of its type’s form.',
  STAGE: 'The stage of its type.',
  OUTCOME: 'How it ended.',
  SUMMARY: 'What the client is told about its end.',
});

export const CaseOrderFieldEnum = enumType<CaseOrderField>('CaseOrderField', 'What cases can be sorted by.', {
  NUMBER: 'Its human number.',
  TITLE: 'Its title, case apart.',
  UPDATED: 'When anything last happened to it.',
  PRIORITY: 'How much it matters, from low to urgent.',
  CREATED: 'When it was opened.',
  DUE: 'When its time is up; cases without a target come last.',
});

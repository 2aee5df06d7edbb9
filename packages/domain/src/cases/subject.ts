import { openPhases, type Subject } from '../workflow/subject.ts';
import {
  caseActions,
  caseRoleLabels,
  caseRoles,
  caseStatuses,
  caseStatusLabels,
  caseVerbs,
  phaseOfCaseStatus,
} from './vocabulary.ts';

export const caseSubject: Subject = {
  noun: 'case',
  statuses: caseStatuses,
  phases: phaseOfCaseStatus,
  statusLabels: caseStatusLabels,
  roles: caseRoles,
  roleLabels: caseRoleLabels,
  meanings: {
    HOLD: { to: ['WAITING'], words: 'lets the case rest' },
    RESUME: { to: ['TODO', 'DOING'], words: 'goes on with the case' },
    CLOSE: { to: ['DONE'], words: 'declares the case settled' },
    CANCEL: { to: ['DROPPED'], words: 'gives the case up' },
    REOPEN: { to: openPhases, words: 'takes the case up again' },
  },
  reserved: ['MOVE', 'EDIT', 'UNDO', ...caseVerbs.filter((verb) => !caseActions.some((one) => one === verb))],
  hasStages: false,
};

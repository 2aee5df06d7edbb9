import { taskMails } from '@docket/domain';
import { connectionOf, type MockFields } from '@docket/testing/apollo';

/** People, departments and a whole task for the tests of the task page; the viewer of the tests is Ana. */
export const ana = { id: 'Person-1', name: 'Ana Ruiz', kind: 'STAFF', active: true };
export const sam = { id: 'Person-2', name: 'Sam Okafor', kind: 'STAFF', active: true };
export const maria = { id: 'Person-3', name: 'Maria Lopez', kind: 'CLIENT_CONTACT', active: true };
export const housing = { id: 'D1', name: 'Housing', queueCount: 2 };
export const legal = { id: 'D2', name: 'Legal', queueCount: 3 };

/** One entry of `Task.actions`. */
export function option(action: string, label: string, more: object = {}): MockFields {
  return {
    action,
    label,
    available: true,
    refusal: null,
    comment: 'OPTIONAL',
    assigns: 'UNCHANGED',
    ...more,
  };
}

/** Why an action is not offered. */
export function refusal(code: string, message: string): MockFields {
  return { available: false, refusal: { code, message, remedy: 'Ask one of them.' } };
}

/** One entry of the history. */
export function entry(id: string, verb: string, more: object = {}): MockFields {
  return { id, verb, actor: sam, at: '2025-11-14T09:30:00Z', audience: 'INTERNAL', changes: [], ...more };
}

const started = [
  option('DOING', 'Doing', refusal('WRONG_STATUS', 'Doing is possible while a task is New.')),
  option('COMPLETE', 'Complete', { toStatus: 'RESOLVED' }),
  option('FORWARD', 'Forward', { assigns: 'DEPARTMENT' }),
  option('REPLY', 'Reply', { assigns: 'CREATOR', toStatus: 'NEW', destination: sam }),
  option('CANCEL', 'Cancel task', { comment: 'REQUIRED', toStatus: 'CANCELLED' }),
  option('REOPEN', 'Reopen', refusal('WRONG_STATUS', 'Reopen is possible while a task is Resolved.')),
];

/** A task of Ana's that is in progress, with what a test says on top. */
export function taskWith(more: object = {}): MockFields {
  return {
    id: 'T1',
    number: 'TASK-42',
    title: 'Inspect boiler',
    description: 'It **stops** at night.\n\n- [ ] Call the tenant',
    status: 'IN_PROGRESS',
    statusLabel: 'In progress',
    priority: 'HIGH',
    version: 3,
    dueOn: '2025-11-20',
    assignee: ana,
    creator: sam,
    department: housing,
    audience: 'INTERNAL',
    mails: [...taskMails],
    actions: started,
    claim: refusal('ALREADY_CLAIMED', 'Somebody already holds this task.'),
    reassign: { available: true, refusal: null },
    delete: refusal('TASK_STARTED', 'Work on this task has started.'),
    editableFields: [
      'TITLE',
      'DESCRIPTION',
      'PRIORITY',
      'DUE_ON',
      'WATCHERS',
      'MAILS',
      'PERCENT_COMPLETE',
      'START_ON',
    ],
    readers: { staffCount: 6, clientContacts: [] },
    timeline: connectionOf([entry('A1', 'CREATED')]),
    ...more,
  };
}

import type { TaskTypeContent } from '@docket/domain';

type ReadyTaskType = { readonly key: string; readonly content: TaskTypeContent };

const usual = {
  retired: false,
  assignment: { departmentIds: [], defaultDepartmentId: null, assigneeId: null, automatic: false },
  cancellable: true,
  mailsGroup: false,
  blocksClosure: true,
} as const satisfies Partial<TaskTypeContent>;

/** Task types that fit any case type: they name nothing of its form (F12). */
export const readyTaskTypes: readonly ReadyTaskType[] = [
  {
    key: 'approval',
    content: {
      ...usual,
      label: 'Approval',
      summary: 'Somebody says yes or no before the case goes on.',
      order: 10,
      workflow: 'approval',
      category: null,
      title: 'Approve {{case.title}}',
      description:
        'Please look at {{case.number}} and approve or reject it. If you reject it, say what has to change.',
      form: {
        type: 'object',
        properties: {
          subject: { type: 'string', title: 'What is to be approved', maxLength: 200 },
          amount: {
            type: 'number',
            title: 'Amount',
            description: 'In euros, where money is spent.',
            minimum: 0,
          },
          decideBy: { type: 'string', format: 'date', title: 'Decision needed by' },
          reasons: { type: 'string', format: 'multiline', title: 'What speaks for it', maxLength: 5_000 },
        },
        required: ['subject'],
      },
      details: { title: true, description: true, priority: true, caseFiles: true, caseDetails: true },
      completionComment: 'OPTIONAL',
      target: { minutes: 960, calendar: 'office', overridable: true, reminders: [80, 100] },
    },
  },
  {
    key: 'document-request',
    content: {
      ...usual,
      label: 'Document request',
      summary: 'A document is asked for, handed in and checked.',
      order: 20,
      workflow: 'document-submission',
      category: null,
      title: 'Documents for {{case.title}}',
      description: 'We need the documents below for {{case.number}}.',
      form: {
        type: 'object',
        properties: {
          documents: {
            type: 'array',
            title: 'Which documents',
            items: {
              type: 'string',
              enum: [
                'Proof of identity',
                'Proof of address',
                'Proof of income',
                'Contract',
                'Invoice',
                'Photographs',
                'Something else',
              ],
            },
            uniqueItems: true,
            minItems: 1,
          },
          remarks: {
            type: 'string',
            format: 'multiline',
            title: 'What to look for',
            description: 'For example the period it has to cover.',
            maxLength: 5_000,
          },
          neededBy: { type: 'string', format: 'date', title: 'Needed by' },
        },
        required: ['documents'],
      },
      details: { title: true, description: true, priority: true, caseFiles: false, caseDetails: false },
      completionComment: 'OPTIONAL',
      target: { minutes: 4_800, calendar: 'office', overridable: true, reminders: [50, 100] },
    },
  },
];

import type { DemoDefinition } from './definition.ts';

/** Whatever has no type of its own. */
export const general: readonly DemoDefinition[] = [
  {
    kind: 'CASE_TYPE',
    key: 'general-enquiry',
    content: {
      label: 'General enquiry',
      summary: 'Anything that has no case type of its own.',
      order: 40,
      numberPrefix: 'C',
      taskTypes: ['approval', 'document-request'],
      outcomes: ['Settled', 'Not settled'],
    },
  },
];

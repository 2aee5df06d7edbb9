import { input, type Table } from './allowance.ts';
import { published, stages } from './casework.ts';
import {
  caseOf,
  category,
  draft,
  heldEntry,
  inForce,
  newCase,
  toApprove,
  unsentMail,
} from './given-casework.ts';

const reads = { as: 'worker' } as const;
const changes = { as: 'manager' } as const;
const configures = { as: 'administrator' } as const;
const kinds = { kind: 'CASE_TYPE', key: published.caseType } as const;

/** What the operations around cases, their definitions and mails may cost. */
export const casework: Table = {
  CaseList: {
    ...reads,
    // The page, and then what is still to be done in each of its fifty cases, by rights of its own.
    statements: 3,
    // The tasks of all fifty are looked at, each with whether the viewer sees it: 80 pages a case.
    pages: 4_000,
    sorted: 1_000,
    variables: () => ({
      filter: { open: true },
      orderBy: [
        { field: 'UPDATED', direction: 'DESC' },
        { field: 'NUMBER', direction: 'ASC' },
      ],
      first: 50,
    }),
  },
  CasePage: { ...reads, statements: 4, variables: ({ subjects }) => ({ number: subjects.caseNumber }) },
  // Fifty tasks of the largest case, and twenty entries of all its tasks, each with what it names.
  CaseTasks: {
    ...reads,
    statements: 4,
    pages: 2_600,
    variables: ({ subjects }) => ({ caseId: subjects.caseId, first: 50 }),
  },
  CaseTimeline: {
    ...reads,
    statements: 4,
    pages: 1_500,
    variables: ({ subjects }) => ({ caseId: subjects.caseId, first: 20 }),
  },
  CaseDocuments: { ...reads, statements: 3, variables: ({ subjects }) => ({ caseId: subjects.caseId }) },
  CaseListMarks: {
    ...reads,
    statements: 2,
    variables: () => ({
      filter: { open: true },
      orderBy: [{ field: 'UPDATED', direction: 'DESC' }],
      first: 50,
    }),
  },
  CaseTypeNames: { ...reads, statements: 2 },
  NewCaseTypes: { ...reads, statements: 2 },
  NewTaskCase: { ...reads, statements: 3, variables: ({ subjects }) => ({ number: subjects.caseNumber }) },
  NewTaskTypes: { ...reads, statements: 3 },
  NewTaskType: {
    ...reads,
    statements: 7,
    variables: ({ subjects }) => ({ key: published.visit, caseId: subjects.caseId, withFiles: true }),
  },

  CreateCase: { ...changes, statements: 20, variables: input(caseOf) },
  UpdateCase: {
    ...changes,
    statements: 11,
    variables: input(async (world) => ({ ...(await newCase(world)), title: 'Better' })),
  },
  PerformCaseAction: {
    ...changes,
    statements: 11,
    variables: input(async (world) => ({ ...(await newCase(world)), action: 'HOLD', comment: 'Later' })),
  },
  MoveCaseStage: {
    ...changes,
    statements: 18,
    variables: input(async (world) => ({ ...(await newCase(world)), stage: stages.second })),
  },
  AddCaseComment: {
    ...changes,
    statements: 11,
    variables: input(async (world) => ({ caseId: (await newCase(world)).caseId, body: 'Hello' })),
  },
  AddCaseNote: {
    ...changes,
    statements: 11,
    variables: input(async (world) => ({ caseId: (await newCase(world)).caseId, body: 'Hello' })),
  },
  UndoCaseAction: {
    ...changes,
    statements: 14,
    variables: input((world) => heldEntry(world)),
  },
  SetTarget: {
    ...changes,
    statements: 10,
    variables: input(async (world) => ({
      caseId: (await newCase(world)).caseId,
      measure: 'RESOLUTION',
      minutes: 960,
      reason: 'Agreed so',
    })),
  },
  CaseTargetPreview: {
    ...reads,
    statements: 2,
    variables: ({ subjects }) => ({ id: subjects.caseId, minutes: 960 }),
  },
  TaskTargetPreview: {
    ...reads,
    statements: 2,
    variables: ({ subjects }) => ({ id: subjects.taskId, minutes: 960 }),
  },
  PerformOwnAction: {
    ...reads,
    statements: 8,
    variables: input(async (world) => ({ ...(await toApprove(world)), action: 'APPROVE' })),
  },

  Definitions: { ...configures, statements: 2, variables: () => ({ kind: 'CASE_TYPE' }) },
  DefinitionNames: { ...configures, statements: 3 },
  DefinitionToEdit: { ...configures, statements: 7, variables: () => kinds },
  DefinitionImpact: { ...configures, statements: 3, variables: () => kinds },
  SaveDefinition: { ...configures, statements: 10, variables: input(category) },
  DiscardDefinition: { ...configures, statements: 8, variables: input(draft) },
  PublishDefinition: { ...configures, statements: 14, variables: input(draft) },
  RestoreDefinition: { ...configures, statements: 11, variables: input(inForce) },
  ExportConfiguration: { ...configures, statements: 4 },
  ImportConfiguration: {
    ...configures,
    statements: 6,
    variables: input(async (world) => {
      const { data } = await world.ask('administrator', 'ExportConfiguration', {});
      return { text: data['exportConfiguration'], rehearse: true };
    }),
  },
  PolicyClient: { ...configures, statements: 3, variables: ({ subjects }) => ({ id: subjects.clientId }) },
  TypeAssignee: { ...configures, statements: 3, variables: ({ subjects }) => ({ id: subjects.colleagueId }) },
  TypeAssignees: { ...configures, statements: 3, variables: () => ({ search: 'an' }) },
  PolicyClients: { ...configures, statements: 2, variables: () => ({ search: 'an' }) },

  FailedMails: { ...configures, statements: 2, variables: () => ({ first: 50 }) },
  DismissMail: { ...configures, statements: 6, variables: input(unsentMail) },
  ResendMail: { ...configures, statements: 7, variables: input(unsentMail) },
  NotificationSettings: { ...reads, statements: 3 },
  UpdateNotificationSettings: { ...reads, statements: 6, variables: input(() => ({ preset: 'QUIET' })) },

  CaseChanged: { ...reads, statements: 4, variables: ({ subjects }) => ({ caseId: subjects.caseId }) },
};

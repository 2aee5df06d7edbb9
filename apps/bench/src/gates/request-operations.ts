import { input, type Table } from './allowance.ts';
import { published } from './casework.ts';
import { contactsTask } from './given.ts';
import { answered, begun, contactsCase } from './given-request.ts';

/** The portal reads in transactions of its own: BEGIN, the client, the read, COMMIT; the session before them. */
const reads = { statements: 5, as: 'contact' } as const;
/** BEGIN, look-ups, the change, COMMIT, and a read as above. */
const changes = { statements: 11, as: 'contact' } as const;
/** With the key, and the case's lock and mail. */
const caseChanges = { ...changes, statements: 14 } as const;

/** What asking for something at the portal may cost, and going on with the case that came of it. */
export const requests: Table = {
  RequestTypes: reads,
  RequestOfType: { ...reads, variables: () => ({ key: published.caseType }) },
  SentRequest: {
    ...reads,
    // The viewer and the case at once, then all its parts at once.
    statements: 11,
    // How long cases of its type took is read from those settled last.
    pages: 1_000,
    variables: ({ subjects }) => ({ number: subjects.portalCaseNumber }),
  },

  AnswerRequest: { ...changes, variables: input(answered) },
  DiscardRequest: { ...changes, statements: 9, variables: input(begun) },
  // It opens a case: its type and rules, who runs it, its number and clocks.
  SendRequest: { ...changes, statements: 23, variables: input(begun) },
  PerformCaseAction: {
    ...caseChanges,
    variables: input(async (world) => ({ ...(await contactsCase(world)), action: 'CANCEL', comment: 'No' })),
  },
  SendCaseMessage: {
    ...caseChanges,
    variables: input(async (world) => ({ caseId: (await contactsCase(world)).caseId, body: 'Hello' })),
  },
  RequestCaseUpload: {
    ...changes,
    statements: 9,
    variables: input(async (world) => ({
      caseId: (await contactsCase(world)).caseId,
      fileName: 'gate.txt',
      contentType: 'text/plain',
      size: 20,
    })),
  },
  PerformTaskAction: {
    ...changes,
    variables: input(async (world) => ({ ...(await contactsTask(world)), action: 'DOING' })),
  },
};

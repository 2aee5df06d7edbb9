import { caseText } from './caseTexts.ts';

interface Held {
  readonly assignee: { readonly name: string } | null;
  readonly department: { readonly name: string } | null;
}

/** Who has a task: a person, the queue of a department, or nobody. */
export function holderWords({ assignee, department }: Held): string {
  if (assignee !== null) return assignee.name;
  return department === null ? caseText('nobody') : caseText('inQueueOf', { department: department.name });
}

import type { Finding, Subject, WorkflowContent } from '@docket/domain';

/** What every tab of the editor is given. */
export interface WorkflowTabProps {
  readonly content: WorkflowContent;
  readonly subject: Subject;
  readonly findings: readonly Finding[];
  readonly onChange: (content: WorkflowContent) => void;
}

/** What is wrong with a status or step, as one text. */
export function findingAt(findings: readonly Finding[], name: string): string | undefined {
  const here = findings.filter(({ at }) => at === name || at.startsWith(`${name}/`));
  return here.length === 0 ? undefined : here.map(({ message }) => message).join(' ');
}

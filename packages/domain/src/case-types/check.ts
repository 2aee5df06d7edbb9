import { caseSubject } from '../cases/subject.ts';
import { checkCalendar } from '../sla/calendar.ts';
import { mailKinds } from '../mail/kinds.ts';
import { mailTemplateFindings } from '../mail/template.ts';
import { taskSubject } from '../workflow/subject.ts';
import { checkWorkflow } from '../workflow/check.ts';
import { checkRetired } from './check-retired.ts';
import { checkCaseType, checkTaskType, type KnownDefinitions } from './check-types.ts';
import type {
  CalendarContent,
  DefinitionContents,
  DefinitionFinding,
  DefinitionKind,
  MailTemplateContent,
  SlaPolicyContent,
  WorkflowContent,
} from './contents.ts';
import { readContent } from './shapes.ts';

/** A definition as it was saved: the content may be anything that is JSON. */
export type SavedDefinition = {
  readonly kind: DefinitionKind;
  readonly key: string;
  readonly content: unknown;
};

/** Everything that keeps a definition from being published; empty when it is sound (B1). */
export function checkDefinition(
  { kind, key, content: json }: SavedDefinition,
  known: KnownDefinitions,
): readonly DefinitionFinding[] {
  const { content, findings } = readContent(kind, json);
  if (content === null) return findings;
  return content.retired ? checkRetired({ kind, key }, known) : checkers(key, known)[kind](json);
}

type Checkers = Readonly<Record<DefinitionKind, (json: unknown) => readonly DefinitionFinding[]>>;

function checkers(key: string, known: KnownDefinitions): Checkers {
  return {
    CASE_TYPE: read('CASE_TYPE', (content) => checkCaseType(key, content, known)),
    TASK_TYPE: read('TASK_TYPE', (content) => checkTaskType(key, content, known)),
    WORKFLOW: read('WORKFLOW', (content) => checkWorkflowContent(key, content)),
    CALENDAR: read('CALENDAR', (content) => checkCalendarContent(key, content)),
    SLA_POLICY: read('SLA_POLICY', (content) => checkPolicy(content, known)),
    CATEGORY: () => [],
    MAIL_TEMPLATE: read('MAIL_TEMPLATE', (content) => checkMailTemplate(key, content)),
  };
}

function read<Kind extends DefinitionKind>(
  kind: Kind,
  check: (content: DefinitionContents[Kind]) => readonly DefinitionFinding[],
): (json: unknown) => readonly DefinitionFinding[] {
  return (json) => {
    const { content, findings } = readContent(kind, json);
    return content === null ? findings : check(content);
  };
}

/** What is wrong with a workflow, of cases where its first status is one of cases. */
function checkWorkflowContent(key: string, content: WorkflowContent): readonly DefinitionFinding[] {
  const ofCases = caseSubject.statuses.includes(content.initial);
  const subject = ofCases ? caseSubject : taskSubject;
  return checkWorkflow({ ...content, key, version: 1 }, subject).map(({ at, message }) => ({
    path: workflowPath(content, at),
    message,
  }));
}

function checkMailTemplate(
  key: string,
  { subject, body }: MailTemplateContent,
): readonly DefinitionFinding[] {
  const unknown = mailKinds.some((kind) => kind === key)
    ? []
    : [{ path: '', message: `Docket sends no mail of the kind “${key}”.` }];
  return [
    ...unknown,
    ...mailTemplateFindings(subject).map((message) => ({ path: 'subject', message })),
    ...mailTemplateFindings(body).map((message) => ({ path: 'body', message })),
  ];
}

function workflowPath({ statuses, actions }: WorkflowContent, at: string): string {
  const [status = '', stage] = at.split('/');
  if (actions[at] !== undefined) return `actions.${at}`;
  if (statuses[status] === undefined) return '';
  return stage === undefined ? `statuses.${status}` : `statuses.${status}.stages`;
}

function checkCalendarContent(key: string, content: CalendarContent): readonly DefinitionFinding[] {
  return checkCalendar({ ...content, key }).map(({ code, at, message }) => {
    if (code === 'ZONE_UNKNOWN') return { path: 'timeZone', message };
    if (code.startsWith('HOLIDAY')) {
      return { path: `holidays.${content.holidays.findLastIndex(({ on }) => on === at)}`, message };
    }
    return { path: at === key ? 'week' : `week.${at}`, message };
  });
}

function checkPolicy(content: SlaPolicyContent, known: KnownDefinitions): readonly DefinitionFinding[] {
  const findings: DefinitionFinding[] = [];
  if (!known.calendars.has(content.calendarKey)) {
    findings.push({ path: 'calendarKey', message: `There is no calendar “${content.calendarKey}”.` });
  }
  const { typeKey = null, clientId = null } = content;
  if (typeKey !== null && !known.caseTypes.has(typeKey) && !known.taskTypes.has(typeKey)) {
    findings.push({ path: 'typeKey', message: `There is no case type or task type “${typeKey}”.` });
  }
  if (clientId !== null && !known.clientIds.has(clientId)) {
    findings.push({ path: 'clientId', message: 'There is no such client.' });
  }
  if (content.firstResponseMinutes === null && content.resolutionMinutes === null) {
    findings.push({ path: 'resolutionMinutes', message: 'Promise a first response, a resolution or both.' });
  }
  return findings;
}

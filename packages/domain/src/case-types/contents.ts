import type { SlaPolicy } from '../sla/policy.ts';
import type { TaskMail } from '../mail/switches.ts';
import type { WorkingCalendar } from '../sla/calendar.ts';
import type { TaskPriority } from '../workflow/vocabulary.ts';
import type { AnyWorkflow } from '../workflow/workflow.ts';
import type { FormSchema } from './form.ts';

/** What administrators shape without code. */
export const definitionKinds = [
  'CASE_TYPE',
  'TASK_TYPE',
  'WORKFLOW',
  'CALENDAR',
  'SLA_POLICY',
  'CATEGORY',
  'MAIL_TEMPLATE',
] as const;
export type DefinitionKind = (typeof definitionKinds)[number];

/** A step on the way of a case; `guidance` tells the case manager what it is about. */
export type CaseStage = { readonly key: string; readonly label: string; readonly guidance: string };

/** When a rule is looked at: as the case is raised, or when it reaches a stage (F44). */
export type RuleEvent = { readonly event: 'RAISED' } | { readonly event: 'STAGE'; readonly stage: string };

/** Makes a task of its type when its moment comes and its condition holds (F44, F45). */
export type CaseRule = {
  readonly key: string;
  readonly label: string;
  readonly on: RuleEvent;
  /** CEL over `variables`, `priority`, `client` and `case`; null always holds. */
  readonly when: string | null;
  readonly taskType: string;
  /** A template; null takes the title of the task type. */
  readonly title: string | null;
  /** How much its task matters; null as much as the case. */
  readonly priority: TaskPriority | null;
  /** The rules whose tasks come first. */
  readonly after: readonly string[];
};

export type CaseTypeContent = {
  readonly label: string;
  readonly summary: string;
  readonly order: number;
  readonly retired: boolean;
  /** Numbers begin with it: `BOILER` gives BOILER-12. */
  readonly numberPrefix: string;
  readonly workflow: string;
  readonly stages: readonly CaseStage[];
  /** The variables of its cases. */
  readonly form: FormSchema | null;
  /** Keys in the order people choose from; without any, its cases have no Tasks tab (F21). */
  readonly taskTypes: readonly string[];
  readonly rules: readonly CaseRule[];
  readonly outcomes: readonly string[];
  readonly portal: {
    readonly visible: boolean;
    /** The fields a client is asked who raises such a case, besides those that must be filled in; left out: all (F91). */
    readonly asks?: readonly string[] | undefined;
  };
};

export const completionComments = ['NONE', 'OPTIONAL', 'REQUIRED'] as const;

export type TaskTypeContent = {
  readonly label: string;
  readonly summary: string;
  readonly order: number;
  readonly retired: boolean;
  readonly workflow: string;
  /** The key of a category. */
  readonly category: string | null;
  /** Templates with variables, such as `{{variables.address}}` (F48). */
  readonly title: string;
  readonly description: string;
  readonly form: FormSchema | null;
  /** The fields that a client answers who holds the task; left out: those that must be filled in and are not yet. */
  readonly clientAnswers?: readonly string[] | undefined;
  readonly assignment: {
    /** Where it may go; none allows every department (F49). */
    readonly departmentIds: readonly string[];
    readonly defaultDepartmentId: string | null;
    readonly assigneeId: string | null;
    /** The step of the wizard is skipped. */
    readonly automatic: boolean;
  };
  /** What the wizard asks for, and what may go along from the case (F50, F35). */
  readonly details: {
    readonly title: boolean;
    readonly description: boolean;
    readonly priority: boolean;
    readonly caseFiles: boolean;
    readonly caseDetails: boolean;
  };
  readonly cancellable: boolean;
  readonly mailsGroup: boolean;
  /** The mails its tasks send until somebody chooses otherwise (F68); absent, all. */
  readonly mails?: readonly TaskMail[] | undefined;
  readonly completionComment: (typeof completionComments)[number];
  readonly blocksClosure: boolean;
  readonly target: {
    /** Working minutes; null promises nothing. */
    readonly minutes: number | null;
    readonly calendar: string | null;
    readonly overridable: boolean;
    /** Percent of the target at which the case manager is told. */
    readonly reminders: readonly number[];
  };
};

export type WorkflowContent = Omit<AnyWorkflow, 'key' | 'version'> & { readonly retired: boolean };
export type CalendarContent = Omit<WorkingCalendar, 'key'> & { readonly retired: boolean };
export type SlaPolicyContent = Omit<SlaPolicy, 'key'> & { readonly retired: boolean };
export type CategoryContent = { readonly label: string; readonly order: number; readonly retired: boolean };
/** Its key is the kind of mail it words. */
export type MailTemplateContent = {
  readonly subject: string;
  readonly body: string;
  readonly retired: boolean;
};

/** The content of each kind. */
export type DefinitionContents = {
  readonly CASE_TYPE: CaseTypeContent;
  readonly TASK_TYPE: TaskTypeContent;
  readonly WORKFLOW: WorkflowContent;
  readonly CALENDAR: CalendarContent;
  readonly SLA_POLICY: SlaPolicyContent;
  readonly CATEGORY: CategoryContent;
  readonly MAIL_TEMPLATE: MailTemplateContent;
};
export type DefinitionContent<Kind extends DefinitionKind = DefinitionKind> = DefinitionContents[Kind];

/** One thing wrong with a definition, in words an administrator understands; `path` is where, as `rules.2.when`. */
export type DefinitionFinding = { readonly path: string; readonly message: string };

/** What a definition is called; a mail template by its subject. */
export function definitionLabel(content: { readonly label?: unknown; readonly subject?: unknown }): string {
  const { label, subject } = content;
  if (typeof label === 'string') return label;
  return typeof subject === 'string' ? subject : '';
}

import type { MailTemplateContent } from '../case-types/contents.ts';
import type { MailKind } from './kinds.ts';

const aboutTask = '{{task.number}}: {{task.title}}';
const aboutCase = '{{case.number}}: {{case.title}}';

function ready(subject: string, ...paragraphs: readonly string[]): MailTemplateContent {
  return { subject, body: paragraphs.join('\n\n'), retired: false };
}

const task = '{{task.title}}';
const wrote = 'What they wrote: {{words}}';
const why = 'Why: {{words}}';
const facts = '{{task.facts}}';
const byWhen = 'Please do it by {{task.due}}.';
const weWrote = 'What we wrote: {{words}}';

/** What each kind of mail says until an administrator words it anew: version 1 of its template (F67–F69, ux 2.20). */
export const readyMailTemplates = {
  'task-assigned': ready(aboutTask, '{{actor.name}} gave you {{task.number}}', task, wrote, facts),
  'task-forwarded': ready(aboutTask, '{{actor.name}} forwarded {{task.number}} to you', task, wrote, facts),
  'task-returned': ready(aboutTask, '{{actor.name}} sent {{task.number}} back to you', task, wrote, facts),
  'task-reopened': ready(aboutTask, '{{actor.name}} reopened {{task.number}}', task, wrote, facts),
  'task-offered': ready(
    aboutTask,
    '{{task.number}} waits for somebody in {{task.department}}',
    task,
    wrote,
    facts,
    'Whoever claims it first has it.',
  ),
  'task-cancelled': ready(aboutTask, '{{actor.name}} cancelled {{task.number}}', task, why),
  'task-completed': ready(aboutTask, '{{actor.name}} completed {{task.number}}', task, wrote),
  'task-commented': ready(aboutTask, '{{actor.name}} wrote on {{task.number}}', task, '{{words}}'),
  'task-changed': ready(aboutTask, '{{actor.name}} {{news}}', task, wrote, facts),
  'task-news': ready(aboutTask, 'What happened on {{task.number}}', task, '{{news}}', facts),
  'task-recalled': ready(
    '{{task.number}} was taken back',
    '{{actor.name}} took this back',
    '{{task.number}}: what we told you about it last no longer holds.',
  ),
  'case-raised': ready(
    aboutCase,
    '{{actor.name}} sent us a request: {{case.number}}',
    '{{case.title}}',
    'It was given to you to run.',
  ),
  'case-closed': ready(
    aboutCase,
    '{{actor.name}} closed {{case.number}}',
    '{{case.title}}',
    'Outcome: {{case.outcome}}',
    '{{case.summary}}',
    wrote,
  ),
  'case-cancelled': ready(aboutCase, '{{actor.name}} cancelled {{case.number}}', '{{case.title}}', why),
  'case-reopened': ready(aboutCase, '{{actor.name}} reopened {{case.number}}', '{{case.title}}', wrote),
  'case-commented': ready(
    aboutCase,
    '{{actor.name}} wrote on {{case.number}}',
    '{{case.title}}',
    '{{words}}',
  ),
  'case-recalled': ready(
    '{{case.number}} was taken back',
    '{{actor.name}} took this back',
    '{{case.number}}: what we told you about it last no longer holds.',
  ),
  'sla-approaching': ready(
    '{{task.number}}{{case.number}}: {{task.title}}{{case.title}}',
    'The target of {{task.number}}{{case.number}} comes near',
    '{{task.title}}{{case.title}}',
    'Due {{target.due}}. {{target.left}}',
  ),
  'sla-breached': ready(
    '{{task.number}}{{case.number}}: {{task.title}}{{case.title}}',
    '{{task.number}}{{case.number}} has missed its target',
    '{{task.title}}{{case.title}}',
    'It was due {{target.due}}. {{target.left}}',
  ),
  'client-task': ready(task, 'There is something for you to do', task, weWrote, byWhen),
  'client-request': ready(
    task,
    'We need something from you',
    task,
    weWrote,
    byWhen,
    'We go on as soon as we have it.',
  ),
  'client-message': ready(task, 'We wrote to you', task, '{{words}}'),
  'client-completed': ready(
    task,
    'We are done',
    task,
    weWrote,
    'You do not need to do anything. Tell us if something is not right.',
  ),
  'client-cancelled': ready(
    'You do not need to do this any more: {{task.title}}',
    'You do not need to do this any more',
    task,
    why,
  ),
  'client-news': ready(task, 'What is new', task, '{{news}}'),
  'client-case-raised': ready(
    'We have your request: {{case.number}}',
    'We have your request',
    '{{case.title}}. Your reference is {{case.number}}.',
    'We will look at it and write to you. You do not need to do anything until then.',
    'You can see how it goes and send us a message at any time.',
  ),
  'client-case-closed': ready(
    '{{case.title}}',
    'We have closed your request',
    '{{case.title}} ({{case.number}})',
    '{{case.summary}}',
    'You do not need to do anything. Tell us if something is not right.',
  ),
  'client-recalled': ready(
    '{{task.number}} was taken back',
    'We took this back',
    '{{task.number}}: what we told you about it last no longer holds.',
  ),
} as const satisfies Record<MailKind, MailTemplateContent>;

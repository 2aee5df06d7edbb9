import type { MailTemplateContent } from '../case-types/contents.ts';

/** What a mail template can put in, each as `{{name}}`; what has no value leaves nothing behind. */
export const mailVariables = [
  'actor.name',
  'recipient.name',
  'words',
  'news',
  'task.number',
  'task.title',
  'task.due',
  'task.priority',
  'task.department',
  'task.facts',
  'case.number',
  'case.title',
  'case.outcome',
  'case.summary',
  'client.name',
  'target.due',
  'target.left',
] as const;
export type MailVariable = (typeof mailVariables)[number];
export type MailValues = Readonly<Partial<Record<MailVariable, string | null>>>;

/** A mail in words: the heading is the first paragraph of the body. */
export type MailWords = {
  readonly subject: string;
  readonly heading: string;
  readonly lines: readonly string[];
};

const place = /\{\{\s*([^{}]*?)\s*\}\}/g;

/**
 * The words of a mail from its template. A paragraph whose variables are all empty is left out; the text stays plain, so
 * that nothing anybody wrote becomes markup.
 */
export function mailWords(
  template: Pick<MailTemplateContent, 'subject' | 'body'>,
  values: MailValues,
): MailWords {
  const paragraphs = template.body
    .split(/\r?\n\s*\r?\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '' && saysSomething(paragraph, values))
    .map((paragraph) => filled(paragraph, values));
  const subject = filled(template.subject, values);
  const [heading = subject, ...lines] = paragraphs;
  return { subject, heading, lines };
}

/** What is wrong with the text of a mail template, one sentence each: names nobody knows, braces without their pair. */
export function mailTemplateFindings(text: string): readonly string[] {
  const names = [...text.matchAll(place)].map(([, name = '']) => name);
  const unknown = [...new Set(names)].filter((name) => variableNamed(name) === undefined);
  const rest = text.replaceAll(place, '');
  return [
    ...unknown.map((name) => `There is nothing called {{${name}}} in a mail.`),
    ...(/\{\{|\}\}/.test(rest) ? ['Two braces are open or closed without their pair.'] : []),
  ];
}

function saysSomething(paragraph: string, values: MailValues): boolean {
  const names = [...paragraph.matchAll(place)].map(([, name = '']) => name);
  return names.length === 0 || names.some((name) => valueOf(name, values) !== '');
}

function filled(text: string, values: MailValues): string {
  return text.replaceAll(place, (_whole, name: string) => valueOf(name, values)).trim();
}

function valueOf(name: string, values: MailValues): string {
  const variable = variableNamed(name);
  return variable === undefined ? '' : (values[variable] ?? '');
}

function variableNamed(name: string): MailVariable | undefined {
  return mailVariables.find((one) => one === name);
}

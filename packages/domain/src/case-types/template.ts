import type { CaseFactsOfType } from './condition.ts';
import type { DefinitionFinding } from './contents.ts';

/** What a template can name beside `variables.…`. */
export const templateNames = ['case.number', 'case.title', 'client.name', 'priority'] as const;

const place = /\{\{\s*([^{}]*?)\s*\}\}/g;
const variable = /^variables\.([A-Za-z][A-Za-z0-9_]*)$/;

/** The names a template puts in, in its order. */
export function namesIn(template: string): readonly string[] {
  return [...template.matchAll(place)].map(([, name = '']) => name);
}

/**
 * The template with what it names put in (F48); what has no value leaves nothing behind. Lists are joined by commas, true
 * and false are yes and no. The text is as the case has it: escape it where it is shown as markup.
 */
export function fillTemplate(template: string, facts: CaseFactsOfType): string {
  const filled = template.replaceAll(place, (_whole, name: string) => textOf(valueAt(name, facts)));
  return filled
    .replaceAll(/[ \t]{2,}/g, ' ')
    .replaceAll(/ +([,.;:\n])/g, '$1')
    .trim();
}

function valueAt(name: string, facts: CaseFactsOfType): unknown {
  const [, field] = variable.exec(name) ?? [];
  if (field !== undefined) return Object.hasOwn(facts.variables, field) ? facts.variables[field] : null;
  switch (name) {
    case 'case.number':
      return facts.case.number;
    case 'case.title':
      return facts.case.title;
    case 'client.name':
      return facts.client?.name;
    case 'priority':
      return facts.priority.toLowerCase();
    default:
      return null;
  }
}

function textOf(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The variables a template puts in. */
export function templateVariables(template: string): readonly string[] {
  return namesIn(template).flatMap((name) => variable.exec(name)?.[1] ?? []);
}

/** What is wrong with a template on its own: names nobody knows and braces that do not close. */
export function checkTemplate(template: string, path: string): readonly DefinitionFinding[] {
  const unknown = namesIn(template).filter(
    (name) => !variable.test(name) && !templateNames.some((known) => known === name),
  );
  const findings = [...new Set(unknown)].map((name) => ({
    path,
    message: `There is nothing called {{${name}}}: use {{variables.…}}, ${templateNames.map((one) => `{{${one}}}`).join(', ')}.`,
  }));
  const rest = template.replaceAll(place, '');
  return rest.includes('{{') || rest.includes('}}')
    ? [...findings, { path, message: 'Two braces are open or closed without their pair.' }]
    : findings;
}

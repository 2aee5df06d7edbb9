import { type FormSchema, taskPriorities } from '@docket/domain';
import { choicesOf, kindOfField, questionsOf } from '@docket/ui';
import { priorityWord } from '../sla/priorityWord.ts';
import { caseTypeText } from './caseTypeTexts.ts';

export const tests = [
  'IS',
  'IS_NOT',
  'MORE',
  'AT_LEAST',
  'LESS',
  'AT_MOST',
  'AFTER',
  'BEFORE',
  'YES',
  'NO',
  'INCLUDES',
  'FILLED',
  'EMPTY',
] as const;
export type Test = (typeof tests)[number];

/** "[field] [is] [value]"; `field` is the name of a field of the form, or `priority`. */
export type Clause = { readonly field: string; readonly test: Test; readonly value: string };

/** Clauses of which all or any have to hold. */
export type Condition = { readonly match: 'ALL' | 'ANY'; readonly clauses: readonly Clause[] };

/** Something a condition can look at. */
export type Subject = {
  readonly field: string;
  readonly label: string;
  readonly kind: 'TEXT' | 'NUMBER' | 'YES_NO' | 'DATE' | 'SEVERAL' | 'ALWAYS_FILLED';
  /** The values there are; none where anything may be entered. */
  readonly choices: readonly { readonly value: string; readonly label: string }[];
};

export const testsOfKind = {
  TEXT: ['IS', 'IS_NOT', 'FILLED', 'EMPTY'],
  NUMBER: ['IS', 'IS_NOT', 'MORE', 'AT_LEAST', 'LESS', 'AT_MOST', 'FILLED', 'EMPTY'],
  YES_NO: ['YES', 'NO'],
  DATE: ['IS', 'AFTER', 'BEFORE', 'FILLED', 'EMPTY'],
  SEVERAL: ['INCLUDES', 'FILLED', 'EMPTY'],
  ALWAYS_FILLED: ['IS', 'IS_NOT'],
} as const satisfies Record<Subject['kind'], readonly Test[]>;

const kinds: Readonly<Record<string, Subject['kind']>> = {
  NUMBER: 'NUMBER',
  WHOLE_NUMBER: 'NUMBER',
  YES_NO: 'YES_NO',
  DATE: 'DATE',
  SEVERAL_OF: 'SEVERAL',
};

/** Everything a condition can look at: the fields of the form, and the priority of the case. */
export function subjectsOf(form: FormSchema | null): readonly Subject[] {
  const fields = (form === null ? [] : questionsOf(form)).map(({ name, label, field }): Subject => ({
    field: name,
    label,
    kind: kinds[kindOfField(field)] ?? 'TEXT',
    choices: choicesOf(field).map((value) => ({ value, label: value })),
  }));
  const choices = taskPriorities.map((value) => ({ value, label: priorityWord(value) }));
  return [...fields, { field: 'priority', label: caseTypeText('priority'), kind: 'ALWAYS_FILLED', choices }];
}

/** Whether a test needs a value beside it. */
export function needsValue(test: Test): boolean {
  return !['YES', 'NO', 'FILLED', 'EMPTY'].includes(test);
}

const operators = {
  IS: '==',
  IS_NOT: '!=',
  MORE: '>',
  AT_LEAST: '>=',
  LESS: '<',
  AT_MOST: '<=',
  AFTER: '>',
  BEFORE: '<',
} as const;

function nameOf(field: string): string {
  return field === 'priority' ? 'priority' : `variables.${field}`;
}

function literal(value: string, kind: Subject['kind']): string {
  const number = Number(value.replace(',', '.'));
  return kind === 'NUMBER' && value.trim() !== '' && Number.isFinite(number)
    ? String(number)
    : JSON.stringify(value);
}

function writeClause({ field, test, value }: Clause, kind: Subject['kind']): string {
  const name = nameOf(field);
  switch (test) {
    case 'YES':
      return `${name} == true`;
    case 'NO':
      return `${name} == false`;
    case 'FILLED':
      return `has(${name})`;
    case 'EMPTY':
      return `!has(${name})`;
    case 'INCLUDES':
      return `${JSON.stringify(value)} in ${name}`;
    default:
      return `${name} ${operators[test]} ${literal(value, kind)}`;
  }
}

/** The condition as an expression; null where it always holds. */
export function writeCondition({ match, clauses }: Condition, subjects: readonly Subject[]): string | null {
  if (clauses.length === 0) return null;
  const kindOf = (field: string) => subjects.find((subject) => subject.field === field)?.kind ?? 'TEXT';
  return clauses
    .map((clause) => writeClause(clause, kindOf(clause.field)))
    .join(match === 'ALL' ? ' && ' : ' || ');
}

import type { Clause, Condition, Subject, Test } from './conditions.ts';

const text = String.raw`"(?:[^"\\]|\\.)*"`;
const name = String.raw`(priority|variables\.[A-Za-z][A-Za-z0-9_]*)`;
const shapes = [
  new RegExp(`^(!)?has\\(${name}\\)`, 'u'),
  new RegExp(`^(${text}) in ${name}`, 'u'),
  new RegExp(`^${name} (==|!=|>=|<=|>|<) (${text}|true|false|-?\\d+(?:\\.\\d+)?)`, 'u'),
] as const;

const testOfOperator: Readonly<Record<string, Test>> = {
  '==': 'IS',
  '!=': 'IS_NOT',
  '>': 'MORE',
  '>=': 'AT_LEAST',
  '<': 'LESS',
  '<=': 'AT_MOST',
};

type Read = { readonly clause: Clause; readonly length: number };

function fieldOf(written: string): string {
  return written.replace(/^variables\./u, '');
}

function valueOf(literal: string): string {
  if (!literal.startsWith('"')) return literal;
  const value: unknown = JSON.parse(literal);
  return typeof value === 'string' ? value : '';
}

function comparison(field: string, operator: string, literal: string): Clause | null {
  if (literal === 'true' || literal === 'false') {
    return operator === '==' ? { field, test: literal === 'true' ? 'YES' : 'NO', value: '' } : null;
  }
  const test = testOfOperator[operator];
  return test === undefined ? null : { field, test, value: valueOf(literal) };
}

function readPresence(written: string): Read | null {
  const [whole, not, subject] = shapes[0].exec(written) ?? [];
  if (whole === undefined || subject === undefined) return null;
  const test = not === undefined ? 'FILLED' : 'EMPTY';
  return { clause: { field: fieldOf(subject), test, value: '' }, length: whole.length };
}

function readMembership(written: string): Read | null {
  const [whole, literal, subject] = shapes[1].exec(written) ?? [];
  if (whole === undefined || literal === undefined || subject === undefined) return null;
  const clause = { field: fieldOf(subject), test: 'INCLUDES', value: valueOf(literal) } as const;
  return { clause, length: whole.length };
}

function readComparison(written: string): Read | null {
  const [whole = '', subject = '', operator = '', literal = ''] = shapes[2].exec(written) ?? [];
  const clause = whole === '' ? null : comparison(fieldOf(subject), operator, literal);
  return clause === null ? null : { clause, length: whole.length };
}

function readClause(written: string): Read | null {
  return readPresence(written) ?? readMembership(written) ?? readComparison(written);
}

/** For dates "more than" is "after". */
function inWordsOf(clause: Clause, subjects: readonly Subject[]): Clause {
  if (subjects.find(({ field }) => field === clause.field)?.kind !== 'DATE') return clause;
  if (clause.test === 'MORE') return { ...clause, test: 'AFTER' };
  return clause.test === 'LESS' ? { ...clause, test: 'BEFORE' } : clause;
}

/** The clauses an expression is made of; null for one that only a text box can show. */
export function readCondition(expression: string | null, subjects: readonly Subject[]): Condition | null {
  if (expression === null) return { match: 'ALL', clauses: [] };
  const clauses: Clause[] = [];
  const joins = new Set<string>();
  let rest = expression.trim();
  for (;;) {
    const read = readClause(rest);
    if (read === null) return null;
    clauses.push(inWordsOf(read.clause, subjects));
    rest = rest.slice(read.length).trimStart();
    if (rest === '') break;
    const join = rest.slice(0, 2);
    if (join !== '&&' && join !== '||') return null;
    joins.add(join);
    rest = rest.slice(2).trimStart();
  }
  return joins.size > 1 ? null : { match: joins.has('||') ? 'ANY' : 'ALL', clauses };
}

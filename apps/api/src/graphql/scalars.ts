import { GraphQLError, GraphQLScalarType, Kind, valueFromASTUntyped } from 'graphql';

/** Four digits and no year before 1000: what PostgreSQL and every calendar read alike. */
const day = /^[1-9]\d{3}-\d\d-\d\d$/;
const instant = /^[1-9]\d{3}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;
/** An instant in UTC as the database tells it: the second, and what it says of its fraction. */
const inUtc = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d+))?Z$/;

/** A calendar day, `YYYY-MM-DD` both ways. */
export const DateScalar = textScalar({
  name: 'Date',
  description: 'A calendar day without a time, as YYYY-MM-DD.',
  read(text) {
    if (!day.test(text)) return null;
    const time = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text) ? text : null;
  },
  write: (text) => text,
});

/** An instant: any offset in, ISO 8601 in UTC with milliseconds out. */
export const DateTimeScalar = textScalar({
  name: 'DateTime',
  description: 'An instant as ISO 8601 with an offset; answers are in UTC.',
  read(text) {
    if (!instant.test(text)) return null;
    const time = new Date(text);
    if (Number.isNaN(time.getTime())) return null;
    const utc = time.toISOString();
    return instant.test(utc) ? utc : null;
  },
  write(text) {
    const found = inUtc.exec(text);
    // Cutting the fraction costs a tenth of going through a Date, and lists are full of instants.
    return found === null
      ? new Date(text).toISOString()
      : `${found[1]}.${(found[2] ?? '').slice(0, 3).padEnd(3, '0')}Z`;
  },
});

const deepest = 32;

/** Any value of JSON that PostgreSQL can store. */
export const JsonScalar = new GraphQLScalarType({
  name: 'JSON',
  description: 'Any value of JSON.',
  serialize: (value) => value,
  parseValue: storable,
  parseLiteral: (node, variables) => storable(valueFromASTUntyped(node, variables)),
});

function storable(value: unknown): unknown {
  if (!isStorable(value, 0)) throw new GraphQLError('Not a value of JSON that can be stored.');
  return value;
}

/** PostgreSQL stores neither the character NUL nor half a character; JSON has no endless numbers. */
function isStorable(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\u0000');
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return value !== undefined;
  if (depth === deepest) return false;
  return Object.entries(value).every(([key, inner]) => isStorable(key, 0) && isStorable(inner, depth + 1));
}

type TextScalar = {
  readonly name: string;
  readonly description: string;
  /** The clean text of what a caller sent, or null for what is none. */
  readonly read: (text: string) => string | null;
  /** What leaves for a text from the database. */
  readonly write: (text: string) => string;
};

/** A scalar that is text in the API and text in the database. */
function textScalar({ name, description, read, write }: TextScalar): GraphQLScalarType {
  const parse = (value: unknown): string => {
    const text = typeof value === 'string' ? read(value) : null;
    if (text === null) {
      throw new GraphQLError(`Not a ${name}: write ${description.split(', as ').at(-1) ?? name}`);
    }
    return text;
  };
  return new GraphQLScalarType({
    name,
    description,
    serialize: (value) => write(value instanceof Date ? value.toISOString() : String(value)),
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null),
  });
}

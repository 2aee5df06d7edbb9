import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

/** Four digits and no year before 1000: what PostgreSQL and every calendar read alike. */
const day = /^[1-9]\d{3}-\d\d-\d\d$/;
const instant = /^[1-9]\d{3}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

/** A calendar day, `YYYY-MM-DD` both ways. */
export const DateScalar = textScalar('Date', 'A calendar day without a time, as YYYY-MM-DD.', (text) => {
  if (!day.test(text)) return null;
  const time = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text) ? text : null;
});

/** An instant: any offset in, ISO 8601 in UTC out. */
export const DateTimeScalar = textScalar(
  'DateTime',
  'An instant as ISO 8601 with an offset; answers are in UTC.',
  (text) => {
    if (!instant.test(text)) return null;
    const time = new Date(text);
    if (Number.isNaN(time.getTime())) return null;
    const utc = time.toISOString();
    return instant.test(utc) ? utc : null;
  },
);

/** A scalar that is text in the API and text in the database; `read` gives the clean text, or null for what is none. */
function textScalar(
  name: string,
  description: string,
  read: (text: string) => string | null,
): GraphQLScalarType {
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
    serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null),
  });
}
